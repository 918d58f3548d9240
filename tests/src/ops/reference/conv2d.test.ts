import fc from "fast-check";
import { expect, test } from "vitest";
import { conv2d, toNested } from "../../../../src/index.ts";
import { conv2dReference } from "../../../../src/ops/reference/index.ts";
import { convolutionCases, wholeNumbers } from "../arbitraries.ts";
import { deckFilter, deckImage } from "../deck.ts";

test("conv2dReference gives the lecture's feature map", () => {
  expect(toNested(conv2dReference(deckImage, deckFilter))).toEqual([
    [4, 3, 4],
    [2, 4, 3],
    [2, 3, 4],
  ]);
});

test("conv2d equals its reference, whatever the shapes, stride, padding and dilation", () => {
  fc.assert(
    fc.property(convolutionCases, ({ image, filter, options }) => {
      const expected = toNested(conv2dReference(image, filter, options));
      expect(toNested(conv2d(image, filter, options))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("conv2d equals its reference on images without channels or batch", () => {
  fc.assert(
    fc.property(wholeNumbers([5, 6]), wholeNumbers([2, 3]), (image, filter) => {
      expect(toNested(conv2d(image, filter))).toEqual(toNested(conv2dReference(image, filter)));
    }),
  );
});
