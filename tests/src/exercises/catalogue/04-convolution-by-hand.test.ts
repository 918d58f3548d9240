import { describe, expect, it } from "vitest";
import type { ValueExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";
import { conv2d, convolve2d } from "../../../../src/index.ts";

describe("04-formula", () => {
  const counting = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const flipX = (rows: number[][]) => rows.map((row) => row.toReversed());
  const transpose = (rows: number[][]) => rows[0].map((_, x) => rows.map((row) => row[x]));
  const unturned = (rows: number[][]) => conv2d(counting, rows).get(0, 0);
  const exercise = findExercise("04-formula") as ValueExercise;
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
