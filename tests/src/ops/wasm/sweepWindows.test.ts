import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { avgPool2d, conv2d, fromData, maxPool2d, seededRandom } from "../../../../src/index.ts";
import type { FloatArray } from "../../../../src/index.ts";
import {
  avgPool2dReference,
  conv2dReference,
  maxPool2dReference,
} from "../../../../src/ops/reference/index.ts";
import { engineFor, keptBytes, waitingBytes } from "../../../../src/ops/wasm/engine.ts";
import { modules } from "../../../../src/ops/wasm/modules.ts";

const random = seededRandom(3);

function fractions(
  shape: readonly number[],
  type: typeof Float32Array | typeof Float64Array = Float64Array,
): FloatArray {
  const length = shape.reduce((product, n) => product * n, 1);
  return fromData(new type(Float64Array.from({ length }, () => random.uniform() - 0.5)), shape);
}

/** `toEqual` takes seconds for a million numbers. */
function firstDifference(got: FloatArray, expected: FloatArray): number {
  expect(got.shape).toEqual(expected.shape);
  return got.data.findIndex((value, i) => !Object.is(value, expected.data[i]));
}

/** Several bands each, of which the last is not full. */
const large = fc.record({
  height: fc.integer({ min: 90, max: 120 }),
  width: fc.integer({ min: 250, max: 300 }),
  channels: fc.integer({ min: 1, max: 3 }),
  filters: fc.integer({ min: 1, max: 9 }),
  size: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 4 }),
  dilation: fc.integer({ min: 1, max: 2 }),
  padding: fc.constantFrom<"same" | "valid">("same", "valid"),
});

describe("windows in WebAssembly", () => {
  test("give float64 images the reference's sums, to the last bit", () => {
    fc.assert(
      fc.property(
        large,
        ({ height, width, channels, filters, size, stride, dilation, padding }) => {
          const image = fractions([1, height, width, channels]);
          const filter = fractions([size, size, channels, filters]);
          const options = { stride, dilation, padding, bias: fractions([filters]) };
          const expected = conv2dReference(image, filter, options);
          expect(firstDifference(conv2d(image, filter, options), expected)).toBe(-1);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("and float32 images sums in float32", () => {
    fc.assert(
      fc.property(large, ({ height, width, channels, filters, size, ...options }) => {
        const image = fractions([height, width, channels], Float32Array);
        const filter = fractions([size, size, channels, filters], Float32Array);
        const result = conv2d(image, filter, options);
        expect(result.dtype).toBe("float32");
        const expected = conv2dReference(image, filter, options).data;
        const errors = result.data.map((sum, i) => Math.abs(sum - expected[i]));
        expect(errors.every((error) => error < 1e-5)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  test("pool as the reference does, to the last bit", () => {
    fc.assert(
      fc.property(large, ({ height, width, channels, size, stride, padding }) => {
        const image = fractions([2, height, width, channels]);
        const options = { poolSize: size, stride, padding };
        const largest = maxPool2dReference(image, options);
        expect(firstDifference(maxPool2d(image, options), largest)).toBe(-1);
        const means = avgPool2dReference(image, options);
        expect(firstDifference(avgPool2d(image, options), means)).toBe(-1);
      }),
      { numRuns: 10 },
    );
  });
});

describe("NaN and Infinity", () => {
  test.each([
    ["in the first row", 0, 0],
    ["in the last column of a row far below", 390, 299],
    ["where no window reaches", 399, 150],
  ])("%s are refused by place", (_, row, column) => {
    for (const bad of [Number.NaN, -Infinity]) {
      for (const type of [Float32Array, Float64Array]) {
        const image = fromData(new type(400 * 300), [400, 300]);
        image.set(row, column, bad);
        const message = `maxPool2d: image[${row}][${column}] is ${bad}`;
        expect(() => maxPool2d(image, { poolSize: 3 })).toThrow(message);
        expect(maxPool2d(fromData(new type(9), [3, 3])).data[0]).toBe(0);
      }
    }
  });

  test("are not found in numbers that are merely large", () => {
    const image = fromData(new Float64Array(64).fill(1.7e308), [8, 8]);
    expect(maxPool2d(image).data[0]).toBe(1.7e308);
  });
});

describe("memory", () => {
  /** What waits after a small image. A larger memory than is kept would be gone after its call. */
  function afterSmallImage(): number {
    maxPool2d(fromData(new Float32Array(4), [2, 2]));
    return waitingBytes();
  }

  function expectBand(grown: number): void {
    expect(grown).toBeGreaterThanOrEqual(0);
    expect(grown).toBeLessThan(2 ** 20);
  }

  test("for an image of ten megapixels is a band's", () => {
    const image = fromData(new Float32Array(2500 * 4000).fill(1), [2500, 4000]);
    const before = afterSmallImage();
    const result = conv2d(image, [
      [1, 1],
      [1, 1],
    ]);
    expect(result.shape).toEqual([2499, 3999]);
    expect(result.data.every((sum) => sum === 4)).toBe(true);
    expectBand(waitingBytes() - before);
  });

  test("for a batch of a thousand digits is a band's", () => {
    const batch = fromData(new Float32Array(1000 * 784).fill(0.5), [1000, 28, 28, 1]);
    const before = afterSmallImage();
    expect(maxPool2d(batch).data.every((pixel) => pixel === 0.5)).toBe(true);
    expectBand(waitingBytes() - before);
  });

  test("that is not to be had is refused with what to do", () => {
    const refused = () => engineFor("conv2d", new Float64Array(1), 5 * 2 ** 30);
    expect(refused).toThrow("conv2d: one row of windows needs 5120 MiB");
    expect(refused).toThrow("take a smaller image or a smaller filter");
    expect(conv2d([[2]], [[3]]).data[0]).toBe(6);
  });

  test("that one row of windows needs is given back", () => {
    const row = fractions([1, 1_000_000]);
    expect(firstDifference(maxPool2d(row, { poolSize: 1 }), row)).toBe(-1);
    expect(waitingBytes()).toBeLessThanOrEqual(2 * keptBytes);
  });
});

test("each module is small enough for the main thread of Chrome before 114: 4 KiB", () => {
  for (const base64 of Object.values(modules)) {
    expect((base64.length / 4) * 3).toBeLessThan(4096);
  }
});
