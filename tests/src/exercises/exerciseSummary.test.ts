import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { check, exerciseSummary } from "../../../src/index.ts";
import { jupyterDisplay } from "../../../src/plots/index.ts";

describe("exerciseSummary(lesson)", () => {
  it("counts the checks that found an answer, and keeps a right one right", () => {
    const state = () =>
      exerciseSummary("04").exercises.find((one) => one.exercise === "04-formula");
    expect(state()).toMatchObject({ state: "not tried", attempts: 0, points: 0 });
    check("04-formula", undefined);
    expect(state()).toMatchObject({ state: "not tried", attempts: 0 });
    check("04-formula", 285);
    expect(state()).toMatchObject({ state: "not yet", attempts: 1, points: 0 });
    check("04-formula", 165);
    check("04-formula", 285);
    expect(state()).toMatchObject({ state: "right", attempts: 3, points: 1 });
  });

  it("shows a table, and the same as plain text", () => {
    check("07-dense", 5010);
    const bundle = exerciseSummary("07")[jupyterDisplay]() as Record<string, string>;
    const { textContent } = JSDOM.fragment(bundle["text/html"]);
    for (const text of [textContent, bundle["text/plain"]]) {
      expect(text).toContain("Another network");
      expect(text).toContain("✓ right");
      expect(text).toMatch(/\d+ of \d+ points?/);
    }
  });

  it("refuses a lesson that has no exercises", () => {
    expect(() => exerciseSummary("77")).toThrow(/exerciseSummary: .*"77"/);
  });
});
