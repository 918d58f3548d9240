import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { avgPool2dByHand } from "./avgPool2dByHand.ts";
import { fromData, resize, toNested } from "../../../src/index.ts";
import type { ArrayLike, ResizeAlignment, ResizeOptions } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";
import { tf } from "../ops/oracle.ts";

describe("resize by hand", () => {
  test.each<[ResizeOptions, number[]]>([
    [{}, [0, 1, 3, 4]],
    [{ alignment: "first" }, [0, 2, 4, 4]],
    [{ method: "nearest" }, [0, 0, 4, 4]],
    [{ method: "nearest", alignment: "corners" }, [0, 0, 4, 4]],
    [{ method: "area" }, [0, 0, 4, 4]],
  ])("two pixels to four, %j", (options, expected) => {
    expect(toNested(resize([[0, 4]], [1, 4], options))).toEqual([expected]);
  });

  test("two pixels to four with the corners kept goes in thirds", () => {
    expectClose(resize([[0, 3]], [1, 4], { alignment: "corners" }), [[0, 1, 2, 3]]);
  });

  test("three pixels to two by area: each takes one and a half", () => {
    expectClose(resize([[3, 6, 9]], [1, 2], { method: "area" }), [[4, 8]]);
  });
});

const few = (max: number) => fc.integer({ min: 1, max });
const cases = fc
  .record({ batch: few(2), height: few(7), width: few(7), channels: few(3) })
  .chain((s) =>
    fc.record({
      image: wholeNumbers([s.batch, s.height, s.width, s.channels]),
      size: fc.tuple(few(9), few(9)),
      alignment: fc.constantFrom<ResizeAlignment>("pixels", "corners", "first"),
    }),
  );

describe("resize in general", () => {
  test.each(["bilinear", "nearest"] as const)("equals tfjs, %s, in each alignment", (method) => {
    fc.assert(
      fc.property(cases, ({ image, size, alignment }) => {
        const x = tf.tensor4d(toNested(image) as number[][][][]);
        const operation =
          method === "bilinear" ? tf.image.resizeBilinear : tf.image.resizeNearestNeighbor;
        const y = operation(x, size, alignment === "corners", alignment === "pixels");
        expectClose(resize(image, size, { method, alignment }), y.arraySync(), 1e-5);
        tf.dispose([x, y]);
      }),
      { numRuns: 300 },
    );
  });

  test("by area keeps the mean, and is average pooling where the sizes divide", () => {
    fc.assert(
      fc.property(wholeNumbers([1, 6, 4, 2]), few(9), few(9), (image, height, width) => {
        const mean = (a: ArrayLike) => {
          const values = (toNested(a) as number[]).flat(4);
          return values.reduce((sum, v) => sum + v, 0) / values.length;
        };
        expect(mean(resize(image, [height, width], { method: "area" }))).toBeCloseTo(
          mean(image),
          9,
        );
        expectClose(resize(image, [3, 2], { method: "area" }), avgPool2dByHand(image, 2));
      }),
    );
  });

  test("to its own size changes nothing, whatever the method and the alignment", () => {
    fc.assert(
      fc.property(cases, ({ image, alignment }) => {
        const size = [image.shape[1], image.shape[2]] as const;
        for (const method of ["bilinear", "nearest"] as const) {
          expectClose(resize(image, size, { method, alignment }), image, 1e-12);
        }
        expectClose(resize(image, size, { method: "area" }), image, 1e-12);
      }),
    );
  });

  test("stays between the least and the greatest value", () => {
    fc.assert(
      fc.property(cases, ({ image, size, alignment }) => {
        const values = resize(image, size, { alignment }).data;
        expect(Math.min(...values)).toBeGreaterThanOrEqual(Math.min(...image.data) - 1e-12);
        expect(Math.max(...values)).toBeLessThanOrEqual(Math.max(...image.data) + 1e-12);
      }),
    );
  });

  test("keeps axes and float32, and leaves the image as it is", () => {
    const image = fromData(Float32Array.of(1, 2, 3, 4), [2, 2]);
    const larger = resize(image, [3, 5]);
    expect([larger.dtype, ...larger.shape]).toEqual(["float32", 3, 5]);
    expect([...image.data]).toEqual([1, 2, 3, 4]);
  });
});

describe("resize on wrong arguments", () => {
  test.each<[unknown, unknown, string]>([
    [[0, 2], {}, "resize: height should be a whole number of at least 1, got 0"],
    [[2, 1.5], {}, "resize: width should be a whole number of at least 1, got 1.5"],
    [[2, Number.NaN], {}, "resize: width should be a whole number of at least 1, got NaN"],
    [5, {}, "resize: size should be [height, width], got 5"],
    [[5], {}, "resize: size should be [height, width], got a nested array"],
    [
      [2, 2],
      { method: "cubic" },
      'resize: method should be "nearest", "bilinear" or "area", got the string "cubic"',
    ],
    [
      [2, 2],
      { alignment: "half" },
      'resize: alignment should be "pixels", "corners" or "first", got the string "half"',
    ],
    [[2, 2], { method: "area", alignment: "corners" }, 'so it takes no alignment "corners"'],
  ])("refuses size %j with %j", (size, options, message) => {
    expect(() => resize([[1]], size as [number, number], options as ResizeOptions)).toThrow(
      message,
    );
  });

  test("refuses an image that is none", () => {
    expect(() => resize([1], [1, 1])).toThrow("resize: image should have shape [height, width]");
    expect(() => resize([[Number.NaN]], [1, 1])).toThrow("resize: image[0][0] is NaN");
    expect(() => resize(fromData(new Float32Array(0), [0, 1, 1, 1]), [1, 1])).toThrow(
      "resize: image is empty",
    );
  });
});
