import { describe, expect, it } from "vitest";
import { exerciseOf, findEntry } from "../../../src/exercises/findExercise.ts";
import { jupyterDisplay } from "../../../src/plots/index.ts";
import { check, practice } from "../../../src/index.ts";
import type { BlanksExercise } from "../../../src/exercises/exercise.ts";

describe("practice(id, variant)", () => {
  it("shows the statement of a variant and how to check it", () => {
    const shown = practice("10-sizes", 'my "own"')[jupyterDisplay]();
    const exercise = exerciseOf(findEntry("10-sizes"), 'my "own"') as BlanksExercise;
    expect(shown["text/markdown"]).toContain(exercise.statement);
    expect(shown["text/markdown"]).toContain(
      'check("10-sizes", sides, { variant: "my \\"own\\"" })',
    );
    expect(check("10-sizes", exercise.expected, { variant: 'my "own"' }).verdict).toBe("right");
  });

  it("has other numbers than the notebook", () => {
    const [one, other] = ["a", "b"].map((text) => practice("10-sizes", text)[jupyterDisplay]());
    expect(one["text/markdown"]).not.toBe(other["text/markdown"]);
  });

  it("refuses an exercise without variants, and a text that is none", () => {
    expect(() => practice("04-formula", "a")).toThrow("04-formula has the same numbers");
    expect(() => practice("10-sizes", "")).toThrow("a text of your own");
    expect(() => practice("10-sizes", "course")).toThrow("a text of your own");
    expect(() => practice("10-size", "a")).toThrow('"10-sizes"');
  });
});
