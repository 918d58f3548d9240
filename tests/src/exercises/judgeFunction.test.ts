import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/exercises/judge.ts";
import { conv2d, convolve2d, toNested } from "../../../src/index.ts";
import { sampleFunction } from "./sampleFunction.ts";

type Slide = (image: number[][], filter: number[][]) => unknown;

function judged(slide: Slide, seed = "") {
  return judge(sampleFunction, slide, { seed });
}

const right: Slide = (image, filter) => toNested(conv2d(image, filter));

describe("judgeFunction(exercise, answer, seed)", () => {
  it("explains a right function, whatever the seed, and whatever kind of array it returns", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(judged(right, seed)).toEqual({ verdict: "right", message: "It slides." });
      }),
      { numRuns: 20 },
    );
    expect(judged(conv2d as Slide).verdict).toBe("right");
  });

  it("takes a function that returns nothing for unanswered", () => {
    expect(judged(() => undefined).verdict).toBe("unanswered");
  });

  it("recognises a planted bug by what it gives, and by where it throws", () => {
    expect(judged((image, filter) => convolve2d(image, filter)).message).toBe(
      "The filter was turned.",
    );
    const throwing: Slide = () => {
      throw new TypeError("not the same error");
    };
    expect(judged(throwing).message).toBe("It fails on what is not square.");
  });

  it("shows the smallest call that goes wrong, with the result of a listed one", () => {
    expect(
      judged(() => [
        [1, 2],
        [3, 4],
      ]).message,
    ).toBe(
      "slide([[1, 2, 3], [4, 5, 6]], [[1, 2]]) gives [[1, 2], [3, 4]] instead of [[5, 8], [14, 17]]. Count the positions.",
    );
    const failsWhenLarge: Slide = (image, filter) =>
      image.length > 2
        ? right(
            image,
            filter.map((row) => row.map(() => 9)),
          )
        : right(image, filter);
    expect(judged(failsWhenLarge).message).toMatch(
      /^slide\(.*\) gives .*: the shape is right, but not every number in it\. Count the positions\.$/,
    );
  });

  it.each<[string, Slide, RegExp]>([
    [
      "a wrong shape",
      () => [[1]],
      /expected an array of shape \[2, 2\], got an array of shape \[1, 1\]\.$/,
    ],
    [
      "a promise",
      async (image, filter) => Promise.resolve(right(image, filter)),
      /returns a promise; leave async out/,
    ],
    ["text", () => "12", /its result is text/],
    ["null", () => null, /its result is null/],
    [
      "nothing, sometimes",
      (image, filter) => (image.length > 2 ? undefined : right(image, filter)),
      /returns undefined: is a return missing/,
    ],
    [
      "a call of itself without end",
      function slide(image, filter): unknown {
        return image.length > 2 ? slide(image, filter) : right(image, filter);
      },
      /throws an error: it calls itself without end\.$/,
    ],
    [
      "an index past the end",
      (image, filter) => (image.length > 2 ? image[image.length][0] : right(image, filter)),
      /throws an error: .*\. An index lies outside an array: where does each loop end\?$/,
    ],
    [
      "a thrown string",
      (image, filter) => {
        if (image.length > 2) throw "oops"; // eslint-disable-line @typescript-eslint/only-throw-error
        return right(image, filter);
      },
      /throws an error: something that is no Error was thrown\.$/,
    ],
    [
      "a change of its argument that spoils the result",
      (image, filter) => {
        image.reverse();
        return right(image, filter);
      },
      /(instead of .*|every number in it)\. It also changes what it was given: work on a copy\. /,
    ],
    [
      "a change of its argument",
      (image, filter) => {
        const result = right(image, filter);
        image[0][0] += 1;
        return result;
      },
      /changes what it was given/,
    ],
    [
      "a loop that never ends",
      (image) => {
        let y = 0;
        let sum = 0;
        while (y < image.length) {
          sum += image[y][0];
          y -= sum > Infinity ? -1 : 0;
        }
        return sum;
      },
      /does not come to an end/,
    ],
  ])("says what is wrong with %s, in a sentence", (_, slide, message) => {
    const judgement = judged(slide);
    expect(judgement.verdict).toBe("wrong");
    expect(judgement.message).toMatch(message);
    expect(judgement.message).not.toMatch(/\n| at /);
  });

  it("asks for a function where there is none", () => {
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        expect(judge(sampleFunction, answer).message).toMatch(/function|Give slide a value/);
      }),
    );
  });

  it("reads several results by name", () => {
    const exercise = {
      ...sampleFunction,
      mistakes: [],
      reference: () => ({ weights: [1, 2], bias: 3 }),
    };
    const judgedWith = (result: unknown) => judge(exercise, () => result);
    expect(judgedWith({ weights: [1, 2], bias: 3 }).verdict).toBe("right");
    expect(judgedWith({ weights: [1, 2] }).message).toMatch(/bias in its result is undefined/);
    expect(judgedWith({ weights: [1], bias: 3 }).message).toMatch(/shape \[2\] for weights/);
    for (const other of [3, [[1, 2]], "text", null, { weight: 3 }]) {
      expect(judgedWith(other).message).toMatch(
        /: expected an object with weights and bias; its result has none of them\.$/,
      );
    }
  });
});
