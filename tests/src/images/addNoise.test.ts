import { describe, expect, test } from "vitest";
import { addNoise, fromData, seededRandom, toNested } from "../../../src/index.ts";

describe("addNoise", () => {
  const flat = fromData(new Float64Array(100_000).fill(3), [100, 1000]);

  test("adds numbers of mean 0 and the standard deviation asked for, as the normal curve spreads them", () => {
    const noise = [...addNoise(flat, 0.5, seededRandom(7)).data].map((value) => (value - 3) / 0.5);
    const mean = noise.reduce((sum, v) => sum + v, 0) / noise.length;
    const moment = (power: number) =>
      noise.reduce((sum, v) => sum + (v - mean) ** power, 0) / noise.length;
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(moment(2)).toBeCloseTo(1, 1);
    expect(moment(3)).toBeCloseTo(0, 1);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.1);
    const within = (limit: number) =>
      noise.filter((v) => Math.abs(v) < limit).length / noise.length;
    expect(within(1)).toBeCloseTo(0.6827, 2);
    expect(within(2)).toBeCloseTo(0.9545, 2);
  });

  test("gives neighbours noise of their own", () => {
    const noise = [...addNoise(flat, 1, seededRandom(7)).data].map((value) => value - 3);
    const product = noise.slice(1).reduce((sum, v, i) => sum + v * noise[i], 0) / noise.length;
    expect(Math.abs(product)).toBeLessThan(0.01);
  });

  test("is the same for the same seed, another for another, nothing for strength 0", () => {
    const noisy = (seed: number) => toNested(addNoise([[1, 2]], 1, seededRandom(seed)));
    expect(noisy(1)).toEqual(noisy(1));
    expect(noisy(1)).not.toEqual(noisy(2));
    expect(toNested(addNoise([[1, 2]], 0, seededRandom(1)))).toEqual([[1, 2]]);
  });

  test("keeps the shape and float32, and leaves the image as it is", () => {
    const image = fromData(Float32Array.of(1, 2, 3, 4), [1, 2, 1, 2]);
    const noisy = addNoise(image, 1, seededRandom(1));
    expect([noisy.dtype, ...noisy.shape]).toEqual(["float32", 1, 2, 1, 2]);
    expect([...image.data]).toEqual([1, 2, 3, 4]);
  });

  test.each([-1, Number.NaN, Infinity])("refuses a standard deviation of %d", (strength) => {
    expect(() => addNoise([[1]], strength, seededRandom(1))).toThrow(
      `addNoise: standardDeviation should be a number of at least 0, got ${strength}`,
    );
  });

  test("refuses values that are no numbers", () => {
    expect(() => addNoise([[Number.NaN]], 1, seededRandom(1))).toThrow(
      "addNoise: image[0][0] is NaN",
    );
    expect(() => addNoise([], 1, seededRandom(1))).toThrow("addNoise: image is empty");
  });
});
