import fc from "fast-check";
import { expect, test } from "vitest";
import { maxPool2d, toNested } from "../../../../src/index.ts";
import { maxPool2dReference } from "../../../../src/ops/reference/index.ts";
import { wholeNumbers } from "../arbitraries.ts";

test("maxPool2dReference takes the largest of each window", () => {
  const image = [
    [1, 1, 2, 4],
    [5, 6, 7, 8],
    [3, 2, 1, 0],
    [1, 2, 3, 4],
  ];
  expect(toNested(maxPool2dReference(image))).toEqual([
    [6, 8],
    [3, 4],
  ]);
});

test("maxPool2d equals its reference, whatever the shape, window, stride and side of padding", () => {
  const few = (max: number, min = 1) => fc.integer({ min, max });
  const cases = fc
    .record({ h: few(8, 4), w: few(8, 4), c: few(3), poolSize: few(4) })
    .chain((s) => {
      const side = few(s.poolSize - 1, 0);
      return fc.record({
        image: wholeNumbers([s.h, s.w, s.c]),
        options: fc.record({
          poolSize: fc.constant(s.poolSize),
          stride: few(3),
          padding: fc.record({ top: side, bottom: side, left: side, right: side }),
        }),
      });
    });
  fc.assert(
    fc.property(cases, ({ image, options }) => {
      const expected = toNested(maxPool2dReference(image, options));
      expect(toNested(maxPool2d(image, options))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
