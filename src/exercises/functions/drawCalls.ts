import { seededRandom } from "../../random/index.ts";
import type { FunctionExercise } from "../exercise.ts";
import { seedFromText } from "../seedFromText.ts";

/** How many calls are drawn besides those that an exercise lists. */
export const drawn = 12;

/** One call of a student's function. */
export interface Call {
  readonly args: readonly unknown[];
  /** Whether a hint may write it out with its result. */
  readonly shown: boolean;
}

/** The calls that a function is tried with, the smallest first, so that a hint shows a small one. */
export function drawCalls(exercise: FunctionExercise, seed: string): Call[] {
  const random = seededRandom(seedFromText(`${exercise.id} ${seed}`));
  const listed = exercise.cases.map((args) => ({ args, shown: true }));
  const others = Array.from({ length: drawn }, () => ({
    args: exercise.draw(random),
    shown: false,
  }));
  return [...listed, ...others].sort((one, other) => size(one.args) - size(other.args));
}

function size(args: readonly unknown[]): number {
  return JSON.stringify(args).length;
}
