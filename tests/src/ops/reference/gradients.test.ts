import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  avgPool2d,
  avgPool2dGradient,
  conv2dGradient,
  convolve2dGradient,
  maxPool2dGradient,
  pad2d,
  pad2dGradient,
  toNested,
} from "../../../../src/index.ts";
import type { BorderMode } from "../../../../src/index.ts";
import {
  avgPool2dGradientReference,
  avgPool2dReference,
  conv2dGradientReference,
  convolve2dGradientReference,
  maxPool2dGradientReference,
  pad2dGradientReference,
  pad2dReference,
} from "../../../../src/ops/reference/index.ts";
import { expectClose } from "../../expectClose.ts";
import { convolutionGradientCases, wholeNumbers } from "../arbitraries.ts";
import { poolingCases, poolingCasesBySide } from "../pooling.ts";

const runs = { numRuns: 1000 };

describe("the fast operations equal their references", () => {
  test("conv2dGradient and convolve2dGradient", () => {
    fc.assert(
      fc.property(convolutionGradientCases, ({ image, filter, outGradient, options }) => {
        for (const [fast, plain] of [
          [conv2dGradient, conv2dGradientReference],
          [convolve2dGradient, convolve2dGradientReference],
        ]) {
          const got = fast(image, filter, outGradient, options);
          const expected = plain(image, filter, outGradient, options);
          expect(toNested(got.inputGradient)).toEqual(toNested(expected.inputGradient));
          expect(toNested(got.filterGradient)).toEqual(toNested(expected.filterGradient));
          expect(toNested(got.biasGradient)).toEqual(toNested(expected.biasGradient));
        }
      }),
      runs,
    );
  }, 120_000);

  test("avgPool2d, whatever the side of padding, and whether it counts", () => {
    fc.assert(
      fc.property(poolingCasesBySide, fc.boolean(), ({ image, options }, countPadding) => {
        const all = { ...options, countPadding };
        expectClose(avgPool2d(image, all), avgPool2dReference(image, all));
      }),
      runs,
    );
  });

  test("avgPool2dGradient and maxPool2dGradient", () => {
    fc.assert(
      fc.property(poolingCases, fc.boolean(), ({ image, outGradient, ...moves }, countPadding) => {
        const all = { ...moves, countPadding };
        expectClose(
          avgPool2dGradient(image, outGradient, all),
          avgPool2dGradientReference(image, outGradient, all),
        );
        expectClose(
          maxPool2dGradient(image, outGradient, moves),
          maxPool2dGradientReference(image, outGradient, moves),
          0,
        );
      }),
      runs,
    );
  }, 120_000);

  test("pad2d and pad2dGradient, also with borders longer than the image", () => {
    const side = fc.integer({ min: 0, max: 9 });
    const borders = fc.record({ top: side, bottom: side, left: side, right: side });
    const modes = fc.constantFrom<BorderMode>("zero", "edge", "reflect", "symmetric", "wrap");
    const size = fc.integer({ min: 1, max: 4 });
    const images = fc.tuple(fc.constant(1), size, size, size).chain(wholeNumbers);
    fc.assert(
      fc.property(images, borders, modes, (image, border, mode) => {
        const padded = pad2d(image, border, { mode });
        expect(toNested(padded)).toEqual(toNested(pad2dReference(image, border, { mode })));
        expect(toNested(pad2dGradient(padded, border, { mode }))).toEqual(
          toNested(pad2dGradientReference(padded, border, { mode })),
        );
      }),
      runs,
    );
  });
});
