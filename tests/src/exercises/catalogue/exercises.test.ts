import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { exercises } from "../../../../src/exercises/catalogue/exercises.ts";
import { judge } from "../../../../src/exercises/judge.ts";
import { conv2d, convolve2d, outputSize } from "../../../../src/index.ts";
import { runSnippet } from "../runSnippet.ts";

it("no two exercises share an id, and an id leads with its lesson's number", () => {
  const ids = exercises.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^\d\d-[a-z0-9-]+$/);
});

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "%s",
  (_, exercise) => {
    const hints = [...exercise.mistakes.map(({ hint }) => hint), exercise.nudge];

    it("has code formatted as the lessons are", async () => {
      const options = { ...(await resolveConfig(import.meta.filename)), parser: "typescript" };
      for (const code of [exercise.stub, exercise.solution]) {
        expect(await format(code, options)).toBe(`${code}\n`);
      }
    });

    it("is unanswered with its stub", () => {
      const answer = runSnippet(exercise.stub, exercise.answerName);
      expect(judge(exercise, answer).verdict).toBe("unanswered");
    });

    it("is right with its solution", () => {
      const answer = runSnippet(exercise.solution, exercise.answerName);
      expect(judge(exercise, answer)).toEqual({ verdict: "right", message: exercise.explanation });
    });

    it("gives each listed wrong answer its own hint", () => {
      expect(exercise.mistakes.length).toBeGreaterThan(0);
      for (const { answer, hint } of exercise.mistakes) {
        expect(judge(exercise, answer)).toEqual({ verdict: "wrong", message: hint });
      }
      expect(new Set(hints).size).toBe(hints.length);
    });

    it("holds the answer in none of its hints, nor in what is shown before it is right", () => {
      const answer = new RegExp(`(?<![\\d.,])${String(exercise.expected)}(?![\\d.,]*\\d)`);
      expect(answer.test(`the answer is ${String(exercise.expected)}.`)).toBe(true);
      for (const text of [...hints, exercise.statement, exercise.stub])
        expect(text).not.toMatch(answer);
    });
  },
);

describe("04-formula", () => {
  const counting = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const flipX = (rows: number[][]) => rows.map((row) => row.toReversed());
  const transpose = (rows: number[][]) => rows[0].map((_, x) => rows.map((row) => row[x]));
  const unturned = (rows: number[][]) => conv2d(counting, rows).get(0, 0);
  const [exercise] = exercises.filter(({ id }) => id === "04-formula");
  const listed = exercise.mistakes.map(({ answer }) => answer);

  it("expects what the library's convolution gives: 165", () => {
    expect(exercise.expected).toBe(165);
    expect(convolve2d(counting, counting).get(0, 0)).toBe(165);
  });

  it("lists every way to turn or mirror a filter wrongly, as the library computes them", () => {
    const wrong = [
      unturned(counting),
      unturned(flipX(counting)),
      unturned(counting.toReversed()),
      unturned(transpose(counting)),
      unturned(flipX(transpose(flipX(counting)))),
      unturned(flipX(transpose(counting))),
      unturned(transpose(flipX(counting))),
    ];
    expect(wrong).toEqual([285, 273, 177, 261, 189, 225, 225]);
    expect(listed).toEqual(expect.arrayContaining(wrong));
  });
});

describe("07-dense", () => {
  it("expects what the sizes give: 5,010", () => {
    const [exercise] = exercises.filter(({ id }) => id === "07-dense");
    const half = (size: number) => outputSize(size, 2, { stride: 2 });
    const side = half(outputSize(half(outputSize(32, 5)), 5));
    expect(exercise.expected).toBe(5010);
    expect((side * side * 20 + 1) * 10).toBe(5010);
  });
});
