import { describe, expect, it } from "vitest";
import type { ValueExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";
import { outputSize } from "../../../../src/index.ts";

describe("07-dense", () => {
  it("expects what the sizes give: 5,010", () => {
    const exercise = findExercise("07-dense") as ValueExercise;
    const half = (size: number) => outputSize(size, 2, { stride: 2 });
    const side = half(outputSize(half(outputSize(32, 5)), 5));
    expect(exercise.expected).toBe(5010);
    expect((side * side * 20 + 1) * 10).toBe(5010);
  });
});
