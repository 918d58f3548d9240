import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { checkResult } from "../../../src/exercises/checkResult.ts";
import type { Exercise } from "../../../src/exercises/exercise.ts";
import { jupyterDisplay } from "../../../src/plots/index.ts";
import { sampleExercise } from "./sampleExercise.ts";

function shown(
  verdict: "right" | "wrong" | "unanswered",
  message: string,
  answer?: unknown,
  exercise: Exercise = sampleExercise,
) {
  const result = checkResult(exercise, { verdict, message }, answer);
  const bundle = result[jupyterDisplay]() as Record<"text/html" | "text/plain", string>;
  return { result, html: bundle["text/html"], plain: bundle["text/plain"] };
}

describe("checkResult(exercise, judgement, answer)", () => {
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

  it.each([
    [
      [
        [1, 3],
        [2, 4],
      ],
      "square = [[1, 3], [2, 4]]",
    ],
    [105705600, "square = 105705600"],
    [1 / 3, "square = 0.333333"],
    [123456.5, "square = 123456.5"],
    [NaN, "square = NaN"],
    [" 1 2 ", 'square = " 1 2 "'],
    [{ above: 1, upTo: 2 }, "square = {above: 1, upTo: 2}"],
  ])("says which answer was wrong: %j", (answer, words) => {
    const { html, plain } = shown("wrong", "A hint.", answer);
    expect(plain).toBe(`✗ Not yet (99-sample, 0 of 2 points) for ${words}. A hint.`);
    expect(JSDOM.fragment(html).textContent).toContain(`points) for ${words}`);
  });

  it("names no answer that is right, long or no data, or whose reading throws", () => {
    const long = Array.from({ length: 60 }, (_, k) => k);
    const hostile = {
      toJSON() {
        throw new Error("no");
      },
    };
    expect(shown("right", "Well.", [[1, 2]]).plain).not.toContain("for square");
    for (const answer of [long, hostile, Symbol("s"), () => 1, 10n]) {
      expect(shown("wrong", "A hint.", answer).plain).not.toContain("for square");
    }
    const call = { ...sampleExercise, kind: "function" } as unknown as Exercise;
    expect(shown("wrong", "A hint.", 5, call).plain).not.toContain("for square");
  });

  it("shows markup in an answer as text", () => {
    const { html } = shown("wrong", "A hint.", "<img src=x>");
    expect(JSDOM.fragment(html).querySelector("img")).toBeNull();
  });

  it("sets no colour of text or background, so that any theme stays readable", () => {
    expect(shown("wrong", "A hint.").html).not.toMatch(/[^-]color:|background/);
  });
});
