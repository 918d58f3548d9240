import fc from "fast-check";
import { outputSize } from "../../../src/index.ts";
import type { FloatArray } from "../../../src/index.ts";
import { fromData } from "../../../src/index.ts";
import { wholeNumbers } from "./arbitraries.ts";

const few = (max: number, min = 1) => fc.integer({ min, max });

export interface PoolingCase {
  readonly image: FloatArray;
  readonly outGradient: FloatArray;
  readonly poolSize: number;
  readonly stride: number;
  readonly padding: "same" | "valid" | number;
  readonly rounding: "floor" | "ceil";
}

/** Images without two equal pixels, so that each window has one largest, however small the change. */
export function distinctNumbers(shape: readonly number[]): fc.Arbitrary<FloatArray> {
  const size = shape.reduce((product, n) => product * n, 1);
  const ascending = Array.from({ length: size }, (_, i) => i - Math.floor(size / 2));
  return fc
    .shuffledSubarray(ascending, { minLength: size, maxLength: size })
    .map((values) => fromData(Float64Array.from(values), shape));
}

/** Poolings of all sizes in which each window sees a pixel, with what comes back from above. */
export const poolingCases: fc.Arbitrary<PoolingCase> = fc
  .record({
    batch: few(2),
    height: few(8),
    width: few(8),
    channels: few(3),
    poolSize: few(4),
    stride: few(3),
    rounding: fc.constantFrom<"floor" | "ceil">("floor", "ceil"),
  })
  .chain((s) =>
    fc
      .oneof(fc.constantFrom<"same" | "valid">("same", "valid"), few(s.poolSize - 1, 0))
      .map((padding) => ({ ...s, padding })),
  )
  // tfjs rounds only where the padding is a number; there a window of "ceil" may see no pixel.
  .map((s) => (typeof s.padding === "number" ? s : { ...s, rounding: "floor" as const }))
  .filter(({ height, width, poolSize, stride, padding, rounding }) =>
    [height, width].every((n) => {
      if (padding === "same") return true;
      const border = padding === "valid" ? 0 : padding;
      if (poolSize > n + 2 * border) return false;
      const last = (outputSize(n, poolSize, { stride, padding, rounding }) - 1) * stride - border;
      return last < n;
    }),
  )
  .chain((s) => {
    const { stride, padding, rounding } = s;
    const [h, w] = [s.height, s.width].map((n) =>
      outputSize(n, s.poolSize, { stride, padding, rounding }),
    );
    return fc.record({
      image: distinctNumbers([s.batch, s.height, s.width, s.channels]),
      outGradient: wholeNumbers([s.batch, h, w, s.channels]),
      poolSize: fc.constant(s.poolSize),
      stride: fc.constant(stride),
      padding: fc.constant(padding),
      rounding: fc.constant(rounding),
    });
  });

/** Those without "ceil", which tfjs's gradients of pooling do not pass on. */
export const flooredPoolingCases = poolingCases.filter(({ rounding }) => rounding === "floor");

/** Pooling with its own number of zeros on each side, which tfjs does not know. */
export const poolingCasesBySide = fc
  .record({ h: few(8, 4), w: few(8, 4), c: few(3), poolSize: few(4) })
  .chain((s) => {
    const side = few(s.poolSize - 1, 0);
    return fc.record({
      image: distinctNumbers([s.h, s.w, s.c]),
      options: fc.record({
        poolSize: fc.constant(s.poolSize),
        stride: few(3),
        padding: fc.record({ top: side, bottom: side, left: side, right: side }),
      }),
    });
  });
