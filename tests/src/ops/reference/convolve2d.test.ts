import fc from "fast-check";
import { expect, test } from "vitest";
import { convolve2d, toNested } from "../../../../src/index.ts";
import { convolve2dReference } from "../../../../src/ops/reference/index.ts";
import { convolutionCases } from "../arbitraries.ts";
import { deckImage, oneToNine } from "../deck.ts";

test("convolve2dReference turns the filter: 1 to 9 on the lecture's image", () => {
  expect(toNested(convolve2dReference(deckImage, oneToNine))).toEqual([
    [34, 35, 26],
    [20, 36, 37],
    [14, 29, 38],
  ]);
});

test("convolve2d equals its reference, whatever the shapes, stride, padding and dilation", () => {
  fc.assert(
    fc.property(convolutionCases, ({ image, filter, options }) => {
      const expected = toNested(convolve2dReference(image, filter, options));
      expect(toNested(convolve2d(image, filter, options))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
