import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  avgPool2d,
  avgPool2dGradient,
  fromData,
  numericGradient,
  toNested,
} from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { pool2dGradientByTfjs } from "./oracle.ts";
import { flooredPoolingCases, poolingCases } from "./pooling.ts";
import { weighedSum } from "./weighedSum.ts";

describe("avgPool2dGradient", () => {
  test("by hand: equal shares, added where windows overlap", () => {
    expect(
      toNested(
        avgPool2dGradient(
          [
            [0, 0, 0],
            [0, 0, 0],
          ],
          [[4, 8]],
          { stride: 1 },
        ),
      ),
    ).toEqual([
      [1, 3, 2],
      [1, 3, 2],
    ]);
    expect(toNested(avgPool2dGradient([[0, 0, 9]], [[3]], { poolSize: 1, stride: 3 }))).toEqual([
      [3, 0, 0],
    ]);
  });

  test("by hand: the shares of the padding go to the pixels, or to nobody", () => {
    const options = { padding: { top: 1, bottom: 0, left: 0, right: 0 } };
    expect(toNested(avgPool2dGradient([[0, 0]], [[8]], options))).toEqual([[4, 4]]);
    const counted = { ...options, countPadding: true };
    expect(toNested(avgPool2dGradient([[0, 0]], [[8]], counted))).toEqual([[2, 2]]);
  });

  test("equals tfjs, whatever the shape, window, stride and padding", () => {
    fc.assert(
      fc.property(flooredPoolingCases, ({ image, outGradient, ...options }) => {
        // tfjs's own gradient divides by the whole window, also where part of it is padding.
        const expected = pool2dGradientByTfjs(image, outGradient, { kind: "average", ...options });
        const got = avgPool2dGradient(image, outGradient, { ...options, countPadding: true });
        expectClose(got, expected, 1e-4);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("equals the numeric gradient, with padding counted and not", () => {
    fc.assert(
      fc.property(poolingCases, fc.boolean(), ({ image, outGradient, ...moves }, countPadding) => {
        const options = { ...moves, countPadding };
        const f = weighedSum((x) => avgPool2d(x, options), outGradient);
        expectClose(
          avgPool2dGradient(image, outGradient, options),
          numericGradient(f, image),
          1e-4,
        );
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("keeps shape and type, and names itself", () => {
    const image = fromData(new Float32Array(4), [2, 2]);
    expect(avgPool2dGradient(image, [[1]]).dtype).toBe("float32");
    expect(avgPool2dGradient(image, [[1]]).shape).toEqual([2, 2]);
    expect(() => avgPool2dGradient(image, [[1, 2]])).toThrow(
      "avgPool2dGradient: outGradient should have shape [1, 1], as the output of avgPool2d has, got shape [1, 2]",
    );
    expect(() => avgPool2dGradient([[1]], [[1]])).toThrow(
      "avgPool2dGradient: pool 2x2 does not fit",
    );
    expect(() => avgPool2dGradient(image, [[Number.NaN]])).toThrow("outGradient[0][0] is NaN");
  });
});
