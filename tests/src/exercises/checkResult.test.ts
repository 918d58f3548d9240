import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { checkResult } from "../../../src/exercises/checkResult.ts";
import { jupyterDisplay } from "../../../src/plots/index.ts";
import { sampleExercise } from "./sampleExercise.ts";

function shown(verdict: "right" | "wrong" | "unanswered", message: string) {
  const result = checkResult(sampleExercise, { verdict, message });
  const bundle = result[jupyterDisplay]() as Record<"text/html" | "text/plain", string>;
  return { result, html: bundle["text/html"], plain: bundle["text/plain"] };
}

describe("checkResult(exercise, judgement)", () => {
  it("gives the points to a right answer only", () => {
    expect(shown("right", "Well.").result.points).toBe(2);
    expect(shown("wrong", "No.").result.points).toBe(0);
    expect(shown("unanswered", "None.").result.points).toBe(0);
  });

  it.each([
    ["right", "✓ Right"],
    ["wrong", "✗ Not yet"],
    ["unanswered", "○ Not answered yet"],
  ] as const)("says %s in words with an icon, in HTML and in plain text", (verdict, words) => {
    const { html, plain } = shown(verdict, "A hint.");
    const { textContent } = JSDOM.fragment(html);
    for (const text of [plain, textContent]) {
      expect(text).toContain(words);
      expect(text).toContain("A hint.");
    }
  });

  it("shows markup in a message as text", () => {
    const { html } = shown("wrong", `<img src=x onerror="alert(1)">`);
    expect(JSDOM.fragment(html).querySelector("img")).toBeNull();
    expect(JSDOM.fragment(html).textContent).toContain("<img src=x");
  });

  it("sets no colour of text or background, so that any theme stays readable", () => {
    expect(shown("wrong", "A hint.").html).not.toMatch(/[^-]color:|background/);
  });
});
