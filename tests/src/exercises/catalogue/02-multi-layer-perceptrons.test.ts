import { describe, expect, it } from "vitest";
import type { FunctionExercise, ValueExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";

describe("02-chain", () => {
  it("expects 42", () => {
    expect((findExercise("02-chain") as ValueExercise).expected).toBe(42);
  });
});

describe("02-step", () => {
  it("takes a weight of 0.5 to 0.5887, for x = 1, t = 1, no bias and a learning rate of 1", () => {
    const exercise = findExercise("02-step") as FunctionExercise;
    const { weight, bias } = exercise.reference(0.5, 0, 1, 1, 1) as {
      weight: number;
      bias: number;
    };
    expect(weight).toBeCloseTo(0.5887, 4);
    expect(bias).toBeCloseTo(0.0887, 4);
  });
});

describe("02-slope", () => {
  it("measures 3 + h² at 1 of the third power", () => {
    const exercise = findExercise("02-slope") as FunctionExercise;
    expect(exercise.reference([0, 0, 0, 1], 1, 0.5)).toBeCloseTo(3.25, 9);
  });
});
