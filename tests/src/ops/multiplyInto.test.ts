import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiplyInto } from "../../../src/ops/multiplyInto.ts";
import { transpose } from "../../../src/ops/transpose.ts";

const size = fc.integer({ min: 1, max: 9 });
const numbers = (length: number) =>
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 })), {
    minLength: length,
    maxLength: length,
  });

const products = fc.record({ rows: size, inner: size, columns: size }).chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    left: numbers(shape.rows * shape.inner),
    right: numbers(shape.inner * shape.columns),
    before: numbers(shape.rows * shape.columns),
  }),
);

describe("multiplyInto", () => {
  test("adds the product as its definition gives it, zeros and all", () => {
    fc.assert(
      fc.property(products, ({ shape, left, right, before }) => {
        const { rows, inner, columns } = shape;
        const result = Float64Array.from(before);
        const expected = before.map((start, at) => {
          const [r, c] = [Math.floor(at / columns), at % columns];
          let sum = start;
          for (let i = 0; i < inner; i++) sum += left[r * inner + i] * right[i * columns + c];
          return sum;
        });
        const matrix = { values: Float64Array.from(left), rowStride: inner, columnStride: 1 };
        multiplyInto(result, matrix, Float64Array.from(right), shape);
        expect([...result]).toEqual(expected);

        const turned = {
          values: transpose(Float64Array.from(left), rows, inner),
          rowStride: 1,
          columnStride: rows,
        };
        const again = Float32Array.from(before);
        multiplyInto(again, turned, Float64Array.from(right), shape);
        expect([...again]).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
