import type { Tensor } from "@tensorflow/tfjs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromData, numericGradient, toNested } from "../../../../src/index.ts";
import type { ArrayLike, FloatArray } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";

type Pointwise = (x: ArrayLike) => FloatArray;

/** Numbers that float32 holds exactly, so that tfjs reads the same ones. */
export const float32s = fc.array(
  fc.double({ min: -20, max: 20, noNaN: true }).map((v) => Math.fround(v)),
  { minLength: 1, maxLength: 12 },
);

/** As `float32s`, and none so near 0 that a numeric derivative would straddle a corner there. */
export const awayFromZero = float32s.map((values) => values.map((v) => v + Math.sign(v || 1) / 64));

/** Claims that hold for every function that works number by number. */
export function testPointwise(name: string, f: Pointwise): void {
  test("keeps shape and type, reads views, and leaves its argument alone", () => {
    const x = fromData(Float32Array.of(1, -2, 3, -4, 5, -6), [2, 3]);
    const y = f(x);
    expect(y.shape).toEqual([2, 3]);
    expect(y.dtype).toBe("float32");
    expect(f([1]).dtype).toBe("float64");
    const turned = f(x.transpose(1, 0));
    expect(turned.shape).toEqual([3, 2]);
    expect(turned.get(2, 1)).toBeCloseTo(y.get(1, 2), 6);
    expect([...x.data]).toEqual([1, -2, 3, -4, 5, -6]);
  });

  test("refuses NaN, Infinity, nothing, and what is no array", () => {
    expect(() => f([1, Number.NaN])).toThrow(`${name}: x[1] is NaN`);
    expect(() => f(fromData(Float32Array.of(Infinity), [1]))).toThrow(`${name}: x[0] is Infinity`);
    expect(() => f([])).toThrow(`${name}: x is empty`);
    expect(() => f(3 as never)).toThrow(`${name}: x should be an array or nested numbers`);
  });
}

/** `f` is what tfjs computes, to float32's precision. */
export function testEqualsTfjs(f: Pointwise, byTfjs: (x: Tensor) => Tensor): void {
  test("equals tfjs on any numbers", () => {
    fc.assert(
      fc.property(float32s, (values) => {
        const expected = tf.tidy(() => byTfjs(tf.tensor1d(values)).dataSync());
        f(values).data.forEach((value, i) => {
          expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(2e-6 * (1 + Math.abs(value)));
        });
      }),
      { numRuns: 1000 },
    );
  });
}

/** `derivative` is that of `f`, measured, and by tfjs's own differentiation. */
export function testDerivative(
  derivative: Pointwise,
  f: Pointwise,
  byTfjs?: (x: Tensor) => Tensor,
): void {
  test("equals the numeric derivative", () => {
    fc.assert(
      fc.property(awayFromZero, (values) => {
        const sum = (x: FloatArray) => [...f(x).data].reduce((total, v) => total + v, 0);
        const measured = numericGradient(sum, values);
        derivative(values).data.forEach((value, i) => {
          expect(value).toBeCloseTo(measured.data[i], 6);
        });
      }),
      { numRuns: 1000 },
    );
  });

  if (byTfjs === undefined) return;
  test("equals the gradient by tfjs, at 0 too", () => {
    fc.assert(
      fc.property(float32s, (values) => {
        const x = [0, ...values];
        const expected = tf.tidy(() => tf.grad(byTfjs)(tf.tensor1d(x)).dataSync());
        derivative(x).data.forEach((value, i) => {
          expect(Math.abs(value - expected[i])).toBeLessThan(1e-5);
        });
      }),
      { numRuns: 1000 },
    );
  });
}

/** The results as plain numbers. */
export const listOf = (f: Pointwise, x: ArrayLike): unknown => toNested(f(x));
