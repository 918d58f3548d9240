import type { NestedNumbers } from "../arrays/index.ts";

/** An answer as the catalogue writes it: a number, or an array of numbers. */
export type AnswerValue = number | NestedNumbers;

/** Numbers read from an answer, in row-major order; a single number has the shape `[]`. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}
