import type { Exercise } from "./exercise.ts";
import { judgeBlanks } from "./judgeBlanks.ts";
import { judgeChoice } from "./judgeChoice.ts";
import { judgeFunction } from "./judgeFunction.ts";
import { judgeRules } from "./judgeRules.ts";
import { judgeValue } from "./judgeValue.ts";
import { unanswered, type Judgement } from "./judgement.ts";

/** What a judge needs besides the exercise and the answer. */
export interface JudgeOptions {
  /** Seed of the calls that are drawn for a function; other seeds try other calls. */
  readonly seed: string;
}

/**
 * Judges an answer to one exercise: right, unanswered, or wrong with a hint that does not hold the
 * answer. Never throws, whatever the answer is.
 */
export function judge(
  exercise: Exercise,
  answer: unknown,
  { seed }: JudgeOptions = { seed: "" },
): Judgement {
  if (exercise.kind === "manual") {
    return {
      verdict: "manual",
      message: "Your instructor reads this answer and gives the points.",
    };
  }
  if (answer === undefined || answer === null) {
    return unanswered(
      `Give ${exercise.answerName} a value in the cell above, run that cell, then this one.`,
    );
  }
  switch (exercise.kind) {
    case "value":
      return judgeValue(exercise, answer);
    case "choice":
      return judgeChoice(exercise, answer);
    case "blanks":
      return judgeBlanks(exercise, answer);
    case "function":
      return judgeFunction(exercise, answer, seed);
    case "rules":
      return judgeRules(exercise, answer);
  }
}
