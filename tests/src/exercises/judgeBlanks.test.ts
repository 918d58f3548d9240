import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlanksExercise } from "../../../src/exercises/exercise.ts";
import { judge } from "../../../src/exercises/judge.ts";
import { within } from "../../../src/exercises/within.ts";

const blanks: BlanksExercise = {
  kind: "blanks",
  id: "99-blanks",
  title: "Blanks",
  points: 1,
  statement: "Fill in.",
  answerName: "sizes",
  answer: "",
  expected: { q1: 4, q2: 8, kind: "weight", learned: true },
  comparator: within(1e-9),
  mistakes: [
    { answers: { q1: 3, q2: 7 }, hint: "One position is missing." },
    { answers: { q1: 3, q2: 9 }, hint: "Some other slip." },
    { answers: { q2: 6 }, hint: "Padding was counted once." },
    { answers: { kind: "bias" }, hint: "A bias is not multiplied." },
  ],
  nudge: "Count again.",
  explanation: "So it is.",
};
const all = { q1: 4, q2: 8, kind: "weight", learned: true };

function message(answer: unknown): string {
  return judge(blanks, answer).message;
}

describe("judgeBlanks(exercise, answer)", () => {
  it("explains when all are right; case and spaces of a word do not matter", () => {
    expect(judge(blanks, { ...all, kind: " Weight" })).toEqual({
      verdict: "right",
      message: "So it is.",
    });
  });

  it("knows a mistake made throughout, though another fits the first blank as well", () => {
    expect(message({ ...all, q1: 3, q2: 9 })).toBe("Some other slip.");
    expect(message({ ...all, q1: 3, q2: 7 })).toBe("One position is missing.");
  });

  it("names the blank where only one of several wrong ones is explained", () => {
    expect(message({ ...all, q2: 6, learned: false })).toBe(
      "Look at q2 again. Padding was counted once.",
    );
    expect(message({ ...all, kind: "bias" })).toBe("A bias is not multiplied.");
    expect(message({ ...all, q1: 5 })).toBe("Look at q1 again. Count again.");
  });

  it("says which have no value yet, and is unanswered while none has", () => {
    expect(message({ ...all, kind: undefined })).toMatch(/So far it is right; kind has no value/);
    expect(message({ ...all, q1: undefined, kind: undefined })).toMatch(/; q1 and kind have no /);
    expect(message({ kind: all.kind })).toMatch(/right; q1, q2 and learned have no value yet\.$/);
    expect(judge(blanks, {}).verdict).toBe("unanswered");
  });

  it("names a value that belongs to none of the blanks, while one is missing", () => {
    expect(message({ q1: 4, q_2: 8 })).toBe(
      'There is no blank "q_2" in sizes: they are q1, q2, kind, learned.',
    );
    expect(judge(blanks, { ...all, notes: "mine" }).verdict).toBe("right");
  });

  it.each([
    [{ ...all, q1: "4" }, /For q1, expected a number; your answer is text: leave the quotation/],
    [{ ...all, q1: [4] }, /For q1, expected a number, got an array of shape \[1\]/],
    [{ ...all, kind: 3 }, /For kind, expected text/],
    [{ ...all, learned: "true" }, /For learned, expected true or false/],
    [[4, 8], /Expected an object with a value for each of q1, q2, kind, learned/],
    [4, /Expected an object/],
  ])("says what form is expected of %j", (answer, expected) => {
    expect(message(answer)).toMatch(expected);
  });

  it("answers anything at all with a sentence", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (answer) => {
        expect(message(answer)).toMatch(/^[A-Z].*\.$/s);
        expect(message({ ...all, q1: answer })).toMatch(/^[A-Z].*\.$/s);
      }),
    );
  });

  it("takes a getter that throws for no value", () => {
    const answer = {
      get q1(): number {
        throw new Error("no");
      },
    };
    expect(judge(blanks, answer).verdict).toBe("unanswered");
  });
});
