import type { Random } from "../random/index.ts";
import type { AnswerValue } from "./numbers.ts";

/** Says whether one number of an answer counts as the expected one. */
export type Comparator = (given: number, expected: number) => boolean;

/** What every exercise has: the texts of its cells. */
export interface ExerciseText {
  /** Lesson number and name, such as `04-formula`; also the stem of the ids of its cells. */
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** Markdown shown above the answer cell, without a heading. */
  readonly statement: string;
}

/** What an exercise has that a check can judge. */
export interface CheckedText extends ExerciseText {
  /** The variable or function that `answer` declares, and that the check cell hands over. */
  readonly answerName: string;
  /**
   * Code of the answer cell, with the solution between the lines `// BEGIN SOLUTION` and
   * `// END SOLUTION`. Students get a comment in its place: what is left has to run, and to leave
   * the answer undefined. A function has no return type: an empty one with it is a type error.
   */
  readonly answer: string;
  /** Hint for a wrong answer that none of the mistakes explains. */
  readonly nudge: string;
  /** Shown with a right answer: what it teaches. May name the answer. */
  readonly explanation: string;
  /** The variant that it is of, where it differs from the one that everybody has. */
  readonly variant?: string;
}

/** A wrong answer that tells what went wrong, and the sentence that helps without giving the answer. */
export interface Mistake {
  readonly answer: AnswerValue;
  readonly hint: string;
}

/** Asks for a number, or for an array of numbers. */
export interface ValueExercise extends CheckedText {
  readonly kind: "value";
  readonly expected: AnswerValue;
  readonly comparator: Comparator;
  readonly mistakes: readonly Mistake[];
}

/** One of the answers to choose from. */
export interface Choice {
  /** What one answers with: a letter, or `true` and `false`. */
  readonly key: string;
  /** What it says, in the statement. */
  readonly text: string;
  /** Why it is wrong; the right one has none. */
  readonly hint?: string;
}

/** Asks for one of several answers; exactly one of them has no hint. */
export interface ChoiceExercise extends CheckedText {
  readonly kind: "choice";
  readonly choices: readonly Choice[];
}

/** What one blank takes. */
export type BlankValue = AnswerValue | string | boolean;

/** Values of some or all blanks, by name. */
export type BlankValues = Readonly<Record<string, BlankValue>>;

/** A wrong way to fill blanks: the values that it gives, and its hint. */
export interface BlanksMistake {
  readonly answers: BlankValues;
  readonly hint: string;
}

/** Asks for several values at once, as an object: numbers, arrays, words, or true and false. */
export interface BlanksExercise extends CheckedText {
  readonly kind: "blanks";
  readonly expected: BlankValues;
  readonly comparator: Comparator;
  readonly mistakes: readonly BlanksMistake[];
}

/** What a function of an exercise may return: a value, or several by name. */
export type FunctionResult = AnswerValue | Readonly<Record<string, AnswerValue>>;

/** A wrong way to write the function. */
export interface PlantedBug<Arguments extends readonly unknown[]> {
  /** What is wrong with it, in a few words: for authors and tests. */
  readonly name: string;
  /** The function, with the bug in; may throw where a student's would. */
  bug(...args: Arguments): unknown;
  readonly hint: string;
}

/** Asks for a function, which is called and compared with the library's. */
export interface FunctionExercise<
  Arguments extends readonly unknown[] = readonly unknown[],
> extends CheckedText {
  readonly kind: "function";
  /** Calls that are always tried; a hint may show them. Together they tell the mistakes apart. */
  readonly cases: readonly Arguments[];
  /** Draws the arguments of one more call: small, and unlike the cases (not square, even sizes). */
  draw(random: Random): Arguments;
  /** What the function should return, computed by the library. */
  reference(...args: Arguments): FunctionResult;
  readonly comparator: Comparator;
  readonly mistakes: readonly PlantedBug<Arguments>[];
}

/** Something that an answer has to fulfil. */
export interface Rule {
  /** What it asks for, in a few words: for authors and tests. */
  readonly name: string;
  /** What is wrong, as a hint, where an answer that keeps the rules before breaks this one. */
  readonly fault: (answer: unknown) => string | undefined;
  /** An answer that breaks this rule and none before it. */
  readonly example: unknown;
}

/** Asks for one of many right answers, such as a network within a budget: all that keep the rules. */
export interface RulesExercise extends CheckedText {
  readonly kind: "rules";
  readonly rules: readonly Rule[];
}

/** Asks for a text that a person reads and gives points to. */
export interface ManualExercise extends ExerciseText {
  readonly kind: "manual";
  /** What a good answer says, for the instructor. */
  readonly modelAnswer: string;
}

/** An exercise that a check can judge. */
export type CheckedExercise =
  ValueExercise | ChoiceExercise | BlanksExercise | FunctionExercise | RulesExercise;

/**
 * One exercise, whole: the notebook's cells, the check and the proofs in the tests all come from it.
 */
export type Exercise = CheckedExercise | ManualExercise;

/** An exercise with other numbers in it for each variant; the variant is a text, such as a student's number. */
export interface VariedExercise {
  readonly kind: "varied";
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** The exercise of one variant; the same text gives the same exercise. */
  instance(variant: string): CheckedExercise;
}

/** An exercise of the catalogue. */
export type CatalogueEntry = Exercise | VariedExercise;
