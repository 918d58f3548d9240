import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/exercises/judge.ts";
import { sampleExercise } from "./sampleExercise.ts";

describe("judge(exercise, answer)", () => {
  it("explains a right answer, also when rounding blurs it", () => {
    const answer = [
      [1, 2.0000001],
      [3, 4],
    ];
    expect(judge(sampleExercise, answer)).toEqual({
      verdict: "right",
      message: "Two rows of two.",
    });
  });

  it.each([undefined, null])("takes %s for no answer, and says where one goes", (answer) => {
    expect(judge(sampleExercise, answer)).toEqual({
      verdict: "unanswered",
      message: expect.stringContaining("Give square a value") as string,
    });
  });

  it("knows a listed mistake by its value", () => {
    const answer = [
      [1, 3],
      [2, 4],
    ];
    expect(judge(sampleExercise, answer).message).toBe("Rows and columns were swapped.");
  });

  it("nudges where no mistake fits", () => {
    expect(
      judge(sampleExercise, [
        [0, 0],
        [0, 0],
      ]).message,
    ).toBe("Count the rows.");
  });

  it("says both shapes when they differ", () => {
    expect(judge(sampleExercise, [[1, 2]]).message).toBe(
      "Expected an array of shape [2, 2], got an array of shape [1, 2].",
    );
    expect(judge(sampleExercise, [1, 2, 3, 5]).message).toContain("in another arrangement");
    expect(judge({ ...sampleExercise, expected: 7 }, [[7]]).message).toContain(
      "take the number out",
    );
  });

  it("prefers the hint of a listed mistake to a remark on its shape", () => {
    expect(judge(sampleExercise, [1, 2, 3, 4]).message).toBe("It was flattened.");
  });

  it("answers anything at all with a sentence", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (answer) => {
        expect(judge(sampleExercise, answer).message).toMatch(/^[A-Z].*\.$/s);
      }),
    );
  });
});
