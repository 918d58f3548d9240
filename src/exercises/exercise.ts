import type { AnswerValue } from "./numbers.ts";

/** Says whether one number of an answer counts as the expected one. */
export type Comparator = (given: number, expected: number) => boolean;

/** A wrong answer that tells what went wrong, and the sentence that helps without giving the answer. */
export interface Mistake {
  readonly answer: AnswerValue;
  readonly hint: string;
}

/**
 * One exercise, whole: the notebook's cells, the check and the proofs in the tests all come from it.
 */
export interface Exercise {
  /** Lesson number and name, such as `04-formula`; also the stem of the ids of its cells. */
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** Markdown shown above the answer cell, without a heading. */
  readonly statement: string;
  /** The variable that `stub` and `solution` both declare, and that the check cell hands over. */
  readonly answerName: string;
  /** Code of the answer cell as students get it: runs, and leaves the answer undefined. */
  readonly stub: string;
  /** Code of the answer cell that answers right. */
  readonly solution: string;
  readonly expected: AnswerValue;
  readonly comparator: Comparator;
  readonly mistakes: readonly Mistake[];
  /** Hint for a wrong answer that is none of `mistakes`. */
  readonly nudge: string;
  /** Shown with a right answer: what it teaches. May name the answer. */
  readonly explanation: string;
}
