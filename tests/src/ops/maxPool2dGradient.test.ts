import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromData,
  maxPool2d,
  maxPool2dGradient,
  numericGradient,
  toNested,
} from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { pool2dGradientByTfjs } from "./oracle.ts";
import { flooredPoolingCases, poolingCases } from "./pooling.ts";
import { weighedSum } from "./weighedSum.ts";

describe("maxPool2dGradient", () => {
  const image = [
    [1, 1, 2, 4],
    [5, 6, 7, 8],
    [3, 2, 1, 0],
    [1, 2, 3, 4],
  ];

  test("by hand: only the largest of each window collects", () => {
    expect(
      toNested(
        maxPool2dGradient(image, [
          [10, 20],
          [30, 40],
        ]),
      ),
    ).toEqual([
      [0, 0, 0, 0],
      [0, 10, 0, 20],
      [30, 0, 0, 0],
      [0, 0, 0, 40],
    ]);
  });

  test("by hand: 3x3 at stride 1 adds where windows overlap, and does not overwrite", () => {
    const options = { poolSize: 3, stride: 1 };
    expect(
      toNested(
        maxPool2dGradient(
          image,
          [
            [1, 2],
            [3, 4],
          ],
          options,
        ),
      ),
    ).toEqual([
      [0, 0, 0, 0],
      [0, 0, 4, 6],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test("of equal pixels the first collects", () => {
    expect(
      toNested(
        maxPool2dGradient(
          [
            [7, 7],
            [7, 7],
          ],
          [[5]],
        ),
      ),
    ).toEqual([
      [5, 0],
      [0, 0],
    ]);
  });

  test("nothing goes back to the padding", () => {
    const options = { stride: 1, padding: { top: 1, bottom: 0, left: 1, right: 0 } };
    expect(toNested(maxPool2dGradient([[-5, -6]], [[1, 10]], options))).toEqual([[11, 0]]);
  });

  test("equals tfjs, whatever the shape, window, stride and padding", () => {
    fc.assert(
      fc.property(flooredPoolingCases, ({ image, outGradient, ...options }) => {
        const expected = pool2dGradientByTfjs(image, outGradient, { kind: "max", ...options });
        expectClose(maxPool2dGradient(image, outGradient, options), expected, 0);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("equals the numeric gradient", () => {
    fc.assert(
      fc.property(poolingCases, ({ image, outGradient, ...options }) => {
        const f = weighedSum((x) => maxPool2d(x, options), outGradient);
        expectClose(
          maxPool2dGradient(image, outGradient, options),
          numericGradient(f, image),
          1e-4,
        );
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("keeps shape and type, and names itself", () => {
    const bytes = fromData(new Float32Array(4), [2, 2]);
    expect(maxPool2dGradient(bytes, [[1]]).dtype).toBe("float32");
    expect(() => maxPool2dGradient(bytes, [1])).toThrow(
      "maxPool2dGradient: outGradient should have shape [1, 1], as the output of maxPool2d has, got shape [1]",
    );
    expect(() => maxPool2dGradient(bytes, [[1]], { padding: 2 })).toThrow(
      "maxPool2dGradient: padding 2 should be smaller than poolSize 2",
    );
    expect(() => maxPool2dGradient([[1, Infinity]], [[1]])).toThrow("image[0][1] is Infinity");
  });
});
