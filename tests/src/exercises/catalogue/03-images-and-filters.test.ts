import { describe, expect, it } from "vitest";
import type { BlanksExercise, ValueExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";

describe("03-values", () => {
  it("expects 150,528", () => {
    expect((findExercise("03-values") as ValueExercise).expected).toBe(150_528);
  });
});

describe("03-sobel", () => {
  it("expects what one finds by hand", () => {
    expect((findExercise("03-sobel") as ValueExercise).expected).toEqual([
      [3, 0, -3],
      [4, 3, -2],
      [4, 2, -3],
    ]);
  });
});

describe("03-sums", () => {
  it("expects half of each filter's sum", () => {
    const { expected } = findExercise("03-sums") as BlanksExercise;
    expect(expected).toEqual({ ones: 4.5, sharpen: 0.5, laplacian: 0 });
  });
});
