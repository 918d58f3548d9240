/**
 * What stands in the place of the exercises while a returned notebook runs: the same functions, without solutions,
 * expected values or hidden calls. Answers are judged in another process, which asks for them one by one. This file
 * imports nothing, since it lies where the exercises lay.
 */

/** How an answer is checked; see the library. */
export interface CheckOptions {
  readonly variant?: string;
  readonly seed?: string;
}

/** What `check` gives back. */
export interface CheckResult {
  readonly verdict: "right" | "wrong" | "unanswered" | "manual";
  readonly message: string;
  readonly exercise: string;
  readonly points: number;
  readonly [display]: () => Record<string, unknown>;
}

/** One exercise's state. */
export interface ExerciseState {
  readonly exercise: string;
  readonly title: string;
  readonly state: "right" | "not yet" | "not tried" | "manual";
  readonly attempts: number;
  readonly points: number;
  readonly outOf: number;
}

/** The state of a lesson's exercises. */
export interface ExerciseSummary {
  readonly exercises: readonly ExerciseState[];
  readonly points: number;
  readonly outOf: number;
  readonly [display]: () => Record<string, unknown>;
}

/** An exercise with other numbers. */
export interface Practice {
  readonly exercise: string;
  readonly variant: string;
  readonly [display]: () => Record<string, unknown>;
}

const display = Symbol.for("Jupyter.display");

const message = "The answer is judged apart from the notebook.";

/** Takes an answer and says nothing about it. */
export const check: (id: string, answer: unknown, options?: CheckOptions) => CheckResult = (
  id,
) => ({
  verdict: "manual",
  message,
  exercise: id,
  points: 0,
  [display]: shown(`${id}: ${message}`),
});

/** Shows nothing: practice is for the student. */
export function practice(id: string, variant: string): Practice {
  return {
    exercise: id,
    variant,
    [display]: shown("Practice is left out while a notebook is graded."),
  };
}

/** Knows of no exercise. */
export function exerciseSummary(lesson: string): ExerciseSummary {
  const text = `The marks of lesson ${lesson} are in the feedback.`;
  return { exercises: [], points: 0, outOf: 0, [display]: shown(text) };
}

function shown(text: string): () => Record<string, unknown> {
  return () => ({ "text/plain": text });
}
