import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RulesExercise } from "../../../src/exercises/exercise.ts";
import { judge } from "../../../src/exercises/judge.ts";
import { sampleExercise } from "./sampleExercise.ts";

const isList = (answer: unknown): answer is unknown[] => Array.isArray(answer);

const sample: RulesExercise = {
  kind: "rules",
  id: "99-rules",
  title: "Rules",
  points: 1,
  statement: "A list of two that starts with a 1.",
  answerName: "list",
  answer: sampleExercise.answer,
  rules: [
    {
      name: "a list",
      fault: (answer) => (isList(answer) ? undefined : "It is no list."),
      example: 1,
    },
    {
      name: "of two",
      fault: (answer) => ((answer as unknown[]).length === 2 ? undefined : "It is not of two."),
      example: [1],
    },
    {
      name: "that starts with a 1",
      fault: ([first]: any) => (first.valueOf() === 1 ? undefined : `It starts with ${first}.`), // eslint-disable-line
      example: [2, 1],
    },
  ],
  nudge: "Look at the list again.",
  explanation: "There are many.",
};

describe("judgeRules(exercise, answer)", () => {
  it("takes every answer that keeps the rules for right", () => {
    fc.assert(
      fc.property(fc.anything(), (second) => {
        expect(judge(sample, [1, second])).toEqual({
          verdict: "right",
          message: "There are many.",
        });
      }),
    );
  });

  it("says of the first rule that is broken how it is", () => {
    expect(judge(sample, "no").message).toBe("It is no list.");
    expect(judge(sample, [3, 3, 3]).message).toBe("It is not of two.");
    expect(judge(sample, [3, 3]).message).toBe("It starts with 3.");
  });

  it("nudges where a rule cannot read the answer", () => {
    expect(judge(sample, [undefined, 3])).toEqual({ verdict: "wrong", message: sample.nudge });
  });

  it("takes undefined for no answer", () => {
    expect(judge(sample, undefined).verdict).toBe("unanswered");
  });
});
