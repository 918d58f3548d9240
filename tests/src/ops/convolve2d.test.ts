import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, conv2d, convolve2d, flip2d, toNested } from "../../../src/index.ts";
import { convolutionCases, wholeNumbers } from "./arbitraries.ts";
import { deckFilter, deckImage, oneToNine } from "./deck.ts";
import { conv2dByTfjs, tf } from "./oracle.ts";

describe("convolve2d", () => {
  test("turns the filter: 1 to 9 on the lecture's image", () => {
    expect(toNested(convolve2d(deckImage, oneToNine))).toEqual([
      [34, 35, 26],
      [20, 36, 37],
      [14, 29, 38],
    ]);
  });

  test("gives 165 where the lecture's formula is applied to 1 to 9 twice, conv2d 285", () => {
    expect(toNested(convolve2d(oneToNine, oneToNine))).toEqual([[165]]);
    expect(toNested(conv2d(oneToNine, oneToNine))).toEqual([[285]]);
  });

  test("cannot be told from conv2d by the lecture's filter, which is its own half-turn", () => {
    const expected = toNested(conv2d(deckImage, deckFilter));
    expect(toNested(convolve2d(deckImage, deckFilter))).toEqual(expected);
  });

  test("equals tfjs with the filter reversed by tfjs", () => {
    fc.assert(
      fc.property(convolutionCases, ({ image, filter, options }) => {
        const reversed = tf.tidy(
          () =>
            tf
              .tensor(toNested(filter) as never)
              .reverse([0, 1])
              .arraySync() as number[][][][],
        );
        const expected = conv2dByTfjs(image, array(reversed), options);
        expect(toNested(convolve2d(image, filter, options))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("does not care which of the two is turned, up to a turn of the result", () => {
    fc.assert(
      fc.property(wholeNumbers([5, 4]), wholeNumbers([2, 3]), (image, filter) => {
        const turnedImage = conv2d(flip2d(image), filter);
        expect(toNested(flip2d(turnedImage))).toEqual(toNested(convolve2d(image, filter)));
      }),
    );
  });

  test("changes neither argument", () => {
    const filter = array(oneToNine);
    convolve2d(deckImage, filter);
    expect(toNested(filter)).toEqual(oneToNine);
  });

  test("names itself in errors", () => {
    expect(() => convolve2d([[1]], deckFilter)).toThrow(
      'convolve2d: filter 3x3 does not fit image 1x1 with padding "valid"',
    );
    expect(() => convolve2d([[1]], [[Number.NaN]])).toThrow("convolve2d: filter[0][0] is NaN");
  });
});
