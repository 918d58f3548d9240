import { describe, expect, it } from "vitest";
import { expandExercises, type Audience } from "../../../lessons/build/expandExercises.ts";
import type { LessonCell } from "../../../lessons/build/lessonCell.ts";
import { textStub } from "../../../src/exercises/answerCell.ts";
import type { ChoiceExercise, Exercise } from "../../../src/exercises/exercise.ts";
import { sampleExercise } from "../../src/exercises/sampleExercise.ts";

const placeholder: LessonCell = {
  kind: "code",
  source: 'import { check } from "two-kernels";\n\ncheck("99-sample", undefined);',
  line: 7,
  exercise: "99-sample",
};
const manual: Exercise = {
  kind: "manual",
  id: "99-reflect",
  title: "Reflect",
  points: 3,
  statement: "Why?",
  modelAnswer: "Because.",
};
const manualCell: LessonCell = {
  kind: "markdown",
  source: textStub,
  line: 9,
  exercise: "99-reflect",
};

function expand(
  cells: LessonCell[],
  audience: Audience = "student",
  exercise: Exercise = sampleExercise,
) {
  return expandExercises(cells, {
    file: "x.ts",
    audience,
    seed: "secret",
    findExercise: () => exercise,
  });
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
        graded: { role: "statement", points: 2 },
      },
      {
        kind: "code",
        source: "let square: number[][] | undefined;\n// Write your code here.",
        fixedId: "99-sample-answer",
        graded: { role: "answer", points: 2 },
      },
      {
        kind: "code",
        source: 'import { check } from "two-kernels";\n\ncheck("99-sample", square);',
        fixedId: "99-sample-check",
        graded: { role: "test", points: 2 },
      },
    ]);
  });

  it("differs by the answer cell alone when solved", () => {
    const [statement, answer, check] = expand([placeholder]);
    const source = "let square: number[][] | undefined;\nsquare = [[1, 2], [3, 4]];";
    expect(expand([placeholder], "solved")).toEqual([statement, { ...answer, source }, check]);
  });

  it("gives instructors the delimiters, and hidden tests that end in the points", () => {
    const [, answer, check] = expand([placeholder], "instructor");
    expect(answer.source).toBe(sampleExercise.answer);
    expect(check.source.split("\n").slice(2)).toEqual([
      'check("99-sample", square);',
      "// BEGIN HIDDEN TESTS",
      'check("99-sample", square, { seed: "secret" }).points;',
      "// END HIDDEN TESTS",
    ]);
  });

  it("tells the check which variant it is of", () => {
    const exercise = { ...sampleExercise, variant: "s1" };
    const [, , check] = expand([placeholder], "student", exercise);
    expect(check.source).toContain('check("99-sample", square, { variant: "s1" });');
  });

  it("lists the answers to choose from under the statement", () => {
    const exercise: ChoiceExercise = {
      ...sampleExercise,
      kind: "choice",
      choices: [
        { key: "a", text: "Two" },
        { key: "b", text: "Three", hint: "Too many." },
      ],
    };
    expect(expand([placeholder], "student", exercise)[0].source).toMatch(
      /2 by 2\?\n\n- \*\*a\*\*: Two\n- \*\*b\*\*: Three\n\nSet `square` to the letter of your choice, in quotation marks\.$/,
    );
    const choices = [
      { key: "true", text: "Yes" },
      { key: "false", text: "No", hint: "Yes." },
    ];
    expect(expand([placeholder], "student", { ...exercise, choices })[0].source).toMatch(
      /No\n\nSet `square` to `true` or `false`\.$/,
    );
  });

  it("gives a text for a person to read one cell, with the model answer for instructors", () => {
    const cell = {
      kind: "markdown",
      source: textStub,
      fixedId: "99-reflect-answer",
      graded: { role: "text", points: 3 },
    };
    expect(expand([manualCell], "student", manual)[1]).toEqual(cell);
    expect(expand([manualCell], "instructor", manual)[1]).toEqual({ ...cell, source: "Because." });
  });

  it("refuses a cell that does not check its exercise, with the line", () => {
    const other = { ...placeholder, source: 'check("98-other", undefined);' };
    expect(() => expand([other])).toThrow(/x\.ts:7: .*check\("99-sample", undefined\);/);
    expect(() => expand([placeholder], "student", manual)).toThrow(/x\.ts:7: .*markdown/);
  });

  it("refuses an answer without a solution to take out", () => {
    const exercise = { ...sampleExercise, answer: "const square = 1;" };
    expect(() => expand([placeholder], "student", exercise)).toThrow(/BEGIN SOLUTION/);
  });
});
