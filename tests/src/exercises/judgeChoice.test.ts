import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChoiceExercise } from "../../../src/exercises/exercise.ts";
import { judge } from "../../../src/exercises/judge.ts";

const choice: ChoiceExercise = {
  kind: "choice",
  id: "99-choice",
  title: "Choice",
  points: 1,
  statement: "Is it?",
  answerName: "isIt",
  answer: "",
  choices: [
    { key: "true", text: "It is" },
    { key: "false", text: "It is not", hint: "Look again." },
  ],
  nudge: "Choose.",
  explanation: "It is.",
};

describe("judgeChoice(exercise, answer)", () => {
  it("takes the choice without a hint as right, as text or as a boolean", () => {
    for (const answer of ["true", " True ", true]) {
      expect(judge(choice, answer)).toEqual({ verdict: "right", message: "It is." });
    }
  });

  it("gives a wrong choice its own hint", () => {
    expect(judge(choice, false)).toEqual({ verdict: "wrong", message: "Look again." });
  });

  it.each([
    ["maybe", /^Expected true or false; your answer is none of them/],
    [1, /^Expected true or false; your answer is a number/],
    [["true"], /an array: give one of them/],
  ])("says what to choose from when it gets %j", (answer, message) => {
    expect(judge(choice, answer).message).toMatch(message);
  });

  it("asks for a letter in quotation marks where the choices are letters", () => {
    const choices = ["a", "b", "c"].map((key) => ({ key, text: key }));
    expect(judge({ ...choice, choices }, 2).message).toMatch(/^Expected "a", "b" or "c"; your /);
  });

  it("answers anything at all with a sentence", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (answer) => {
        expect(judge(choice, answer).message).toMatch(/^[A-Z].*\.$/s);
      }),
    );
  });
});
