import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, normalise, toNested } from "../../../src/index.ts";
import type { Normalisation } from "../../../src/index.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";
import { tf } from "../ops/oracle.ts";

describe("normalise", () => {
  test("by hand: to 0..1, and to mean 0 and standard deviation 1", () => {
    expect(toNested(normalise([-2, 0, 6]))).toEqual([0, 0.25, 1]);
    expect(toNested(normalise([2, 4, 4, 4, 5, 5, 7, 9], "standard"))).toEqual([
      -1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2,
    ]);
  });

  test("agrees with tfjs's moments", () => {
    fc.assert(
      fc.property(wholeNumbers([3, 4, 2]), (image) => {
        fc.pre(new Set(image.data).size > 1);
        const [mean, variance] = tf.tidy(() => {
          const moments = tf.moments(tf.tensor1d([...image.data]));
          return [moments.mean.dataSync()[0], moments.variance.dataSync()[0]];
        });
        const expected = [...image.data].map((v) => (v - mean) / Math.sqrt(variance));
        normalise(image, "standard").data.forEach((value: number, i: number) => {
          expect(value).toBeCloseTo(expected[i], 5);
        });
      }),
    );
  });

  test("does not change with the brightness and the contrast it came with", () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    const kinds = fc.constantFrom<Normalisation>("range", "standard");
    fc.assert(
      fc.property(wholeNumbers([2, 5]), factor, factor, kinds, (image, contrast, light, to) => {
        const other = fromData(
          Float64Array.from(image.data, (v) => v * contrast + light),
          [2, 5],
        );
        const [a, b] = [normalise(image, to).data, normalise(other, to).data];
        a.forEach((value: number, i: number) => {
          expect(value).toBeCloseTo(b[i], 6);
        });
      }),
    );
  });

  test.each(["range", "standard"] as const)("makes 0 of values that are all 0.1 (%s)", (to) => {
    expect(toNested(normalise([0.1, 0.1, 0.1], to))).toEqual([0, 0, 0]);
  });

  test("keeps the shape and float32, makes float64 of bytes", () => {
    expect(normalise(fromData(Float32Array.of(1, 2), [1, 2])).dtype).toBe("float32");
    expect(toNested(normalise(fromData(Uint8Array.of(0, 51, 255), [1, 3])))).toEqual([[0, 0.2, 1]]);
  });

  test("refuses another kind, and values that are no numbers", () => {
    expect(() => normalise([1], "mean" as "range")).toThrow(
      'normalise: the second argument should be "range" or "standard", got the string "mean"',
    );
    expect(() => normalise([1, Infinity])).toThrow("normalise: image[1] is Infinity");
    expect(() => normalise([])).toThrow("normalise: image is empty");
  });
});
