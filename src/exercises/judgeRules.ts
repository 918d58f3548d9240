import type { RulesExercise } from "./exercise.ts";
import { right, wrong, type Judgement } from "./judgement.ts";

/** Judges an answer by rules, in their order: the first one that it breaks says how. */
export function judgeRules(
  { rules, nudge, explanation }: RulesExercise,
  answer: unknown,
): Judgement {
  for (const rule of rules) {
    let fault: string | undefined;
    try {
      fault = rule.fault(answer);
    } catch {
      // What a rule reads of an answer may be missing, or throw: a getter, a proxy.
      fault = nudge;
    }
    if (fault !== undefined) return wrong(fault);
  }
  return right(explanation);
}
