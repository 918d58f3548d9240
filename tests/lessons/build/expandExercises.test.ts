import { describe, expect, it } from "vitest";
import { expandExercises } from "../../../lessons/build/expandExercises.ts";
import type { LessonCell } from "../../../lessons/build/lessonCell.ts";
import { sampleExercise } from "../../src/exercises/sampleExercise.ts";

const placeholder: LessonCell = {
  kind: "code",
  source: 'import { check } from "two-kernels";\n\ncheck("99-sample", undefined);',
  line: 7,
  exercise: "99-sample",
};

function expand(cells: LessonCell[], solved = false) {
  return expandExercises(cells, { file: "x.ts", solved, findExercise: () => sampleExercise });
}

describe("expandExercises(cells, options)", () => {
  it("passes other cells as they are", () => {
    expect(expand([{ kind: "markdown", source: "A", line: 1 }])).toEqual([
      { kind: "markdown", source: "A" },
    ]);
  });

  it("puts statement, stub and check in the exercise's place", () => {
    expect(expand([placeholder])).toEqual([
      {
        kind: "markdown",
        source: "## Exercise: A sample (2 points)\n\nWhat is 2 by 2?",
        fixedId: "99-sample-statement",
      },
      { kind: "code", source: sampleExercise.stub, fixedId: "99-sample-answer" },
      {
        kind: "code",
        source: 'import { check } from "two-kernels";\n\ncheck("99-sample", square);',
        fixedId: "99-sample-check",
      },
    ]);
  });

  it("differs by the answer cell alone when solved", () => {
    const [statement, answer, check] = expand([placeholder]);
    const solved = expand([placeholder], true);
    expect(solved).toEqual([statement, { ...answer, source: sampleExercise.solution }, check]);
  });

  it("refuses a cell that does not check its exercise, with the line", () => {
    const other = { ...placeholder, source: 'check("98-other", undefined);' };
    expect(() => expand([other])).toThrow(/x\.ts:7: .*check\("99-sample", undefined\);/);
  });
});
