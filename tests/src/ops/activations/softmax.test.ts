import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, fromData, softmax, toNested } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";

const scores = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), classes: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, classes }) =>
    fc
      .array(fc.double({ min: -50, max: 50, noNaN: true }), {
        minLength: rows * classes,
        maxLength: rows * classes,
      })
      .map((values) => fromData(Float64Array.from(values), [rows, classes])),
  );

describe("softmax", () => {
  test("[2, 1, 0.1] by hand", () => {
    const rounded = [...softmax([2, 1, 0.1]).data].map((p) => p.toFixed(3));
    expect(rounded).toEqual(["0.659", "0.242", "0.099"]);
  });

  test("of two scores is the sigmoid of their difference", () => {
    expect(softmax([2, 0]).get(0)).toBeCloseTo(1 / (1 + Math.exp(-2)), 14);
  });

  test("works along the last axis of any shape", () => {
    expect(
      toNested(
        softmax([
          [
            [1, 1],
            [0, 0],
          ],
          [
            [5, 5],
            [9, 9],
          ],
        ]),
      ),
    ).toEqual([
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    ]);
  });

  test("equals tfjs to float32's precision", () => {
    fc.assert(
      fc.property(scores, (z) => {
        const expected = tf.tidy(() => [...tf.softmax(tf.tensor(toNested(z) as never)).dataSync()]);
        [...softmax(z).data].forEach((p, i) => {
          expect(p).toBeCloseTo(expected[i], 5);
        });
      }),
    );
  });

  test("gives probabilities: none negative, 1 in sum, unchanged by a shift of the scores", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: -1000, max: 1000 }), (z, shift) => {
        const p = [...softmax(z).data];
        expect(p.every((value) => value >= 0)).toBe(true);
        const rows = z.shape[0];
        expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(rows, 10);
        const shifted = fromData(
          z.data.map((v: number) => v + shift),
          z.shape,
        );
        [...softmax(shifted).data].forEach((value, i) => {
          expect(value).toBeCloseTo(p[i], 9);
        });
      }),
    );
  });

  test("neither overflows nor divides by zero on huge scores", () => {
    expect(toNested(softmax([1e308, 0]))).toEqual([1, 0]);
    expect(toNested(softmax([-1e4, -1e4]))).toEqual([0.5, 0.5]);
  });

  test("keeps the type and its argument", () => {
    const z = array([1, 2]);
    softmax(z);
    expect(toNested(z)).toEqual([1, 2]);
    expect(softmax(fromData(Float32Array.of(1, 2), [2])).dtype).toBe("float32");
  });

  test("refuses NaN, Infinity and nothing", () => {
    expect(() => softmax([[1, Number.NaN]])).toThrow("softmax: scores[0][1] is NaN");
    expect(() => softmax([])).toThrow("softmax: scores is empty");
    expect(() => softmax(2 as never)).toThrow("got 2");
  });
});
