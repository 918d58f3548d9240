import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dense, fromData, toNested } from "../../../src/index.ts";
import { denseCases } from "./denseCases.ts";
import { tf } from "./oracle.ts";

describe("dense", () => {
  test("by hand, of one example and of two", () => {
    const weights = [
      [1, 10, 0],
      [0, 1, 3],
    ];
    expect(toNested(dense([1, 2], weights, [0, 0, 100]))).toEqual([1, 12, 106]);
    expect(
      toNested(
        dense(
          [
            [1, 2],
            [0, -1],
          ],
          weights,
          [1, 1, 1],
        ),
      ),
    ).toEqual([
      [2, 13, 7],
      [1, 0, -2],
    ]);
    expect(toNested(dense([3], [[2]]))).toEqual([6]);
  });

  test("equals tfjs", () => {
    fc.assert(
      fc.property(denseCases, ({ x, weights, bias }) => {
        const expected = tf.tidy(() =>
          tf
            .tensor2d(toNested(x) as number[][])
            .matMul(tf.tensor2d(toNested(weights) as number[][]))
            .add(toNested(bias) as number[])
            .arraySync(),
        );
        expect(toNested(dense(x, weights, bias))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("treats every example alone, and is linear: f(2x) - f(0) = 2 (f(x) - f(0))", () => {
    fc.assert(
      fc.property(denseCases, ({ x, weights, bias }) => {
        const rows = toNested(x) as number[][];
        const all = toNested(dense(x, weights, bias)) as number[][];
        rows.forEach((row, i) => {
          expect(toNested(dense(row, weights, bias))).toEqual(all[i]);
          const twice = dense(
            row.map((v) => 2 * v),
            weights,
            bias,
          ).data;
          all[i].forEach((z, u) => {
            expect(twice[u] - bias.get(u)).toBe(2 * (z - bias.get(u)));
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps the type of x, reads views, and leaves its arguments alone", () => {
    const x = fromData(Float32Array.of(1, 2, 3, 4), [2, 2]);
    expect(dense(x, [[1], [1]]).dtype).toBe("float32");
    expect(toNested(dense(x.transpose(1, 0), [[1], [10]]))).toEqual([[31], [42]]);
    expect([...x.data]).toEqual([1, 2, 3, 4]);
  });

  test("refuses what does not fit", () => {
    expect(() => dense([1, 2, 3], [[1], [2]])).toThrow(
      "dense: x 3 has 3 features, but weights 2x1 has a row for each of 2: are x or weights transposed?",
    );
    expect(() => dense([1], [[1, 2]], [1])).toThrow(
      "dense: bias should have shape [2], one for each column of weights, got shape [1]",
    );
    expect(() => dense([[[1]]], [[1]])).toThrow(
      "dense: x should have shape [features] or [examples, features]",
    );
    expect(() => dense([1], [1])).toThrow("dense: weights should have shape [features, units]");
    expect(() => dense([1], [[1]], [[1]])).toThrow("dense: bias should have shape [units]");
  });

  test("refuses NaN and nothing, also where it would be multiplied by 0", () => {
    expect(() => dense([0], [[Number.NaN]])).toThrow("dense: weights[0][0] is NaN");
    expect(() => dense([Infinity], [[0]])).toThrow("dense: x[0] is Infinity");
    expect(() => dense([1], [[1]], [Number.NaN])).toThrow("dense: bias[0] is NaN");
    expect(() => dense([], [[1]])).toThrow("dense: x is empty");
  });
});
