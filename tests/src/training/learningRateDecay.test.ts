import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decayFactor } from "../../../src/index.ts";
import type { LearningRateDecay } from "../../../src/index.ts";

describe("decayFactor", () => {
  test("cosine begins at 1, passes 1/2 halfway, falls all the way and stays above 0", () => {
    const factors = Array.from({ length: 100 }, (_, step) => decayFactor("cosine", step, 100, 10));
    expect(factors[0]).toBe(1);
    expect(factors[50]).toBeCloseTo(0.5, 12);
    expect(factors).toEqual(factors.toSorted((a, b) => b - a));
    expect(factors[99]).toBeGreaterThan(0);
  });

  test("none stays 1", () => {
    expect(decayFactor("none", 7, 8, 2)).toBe(1);
  });

  test("in steps, it falls at the first batch of every other pass", () => {
    const decay = { everyEpochs: 2, factor: 0.1 };
    const factors = Array.from({ length: 15 }, (_, step) => decayFactor(decay, step, 15, 3));
    const near = (v: number) => expect.closeTo(v, 12) as number;
    expect(factors).toEqual(
      [1, 1, 1, 1, 1, 1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.01, 0.01, 0.01].map(near),
    );
  });

  test("is never above 1 and never rises", () => {
    const decays = fc.oneof(
      fc.constantFrom<LearningRateDecay>("cosine", "none"),
      fc.record({
        everyEpochs: fc.integer({ min: 1, max: 9 }),
        factor: fc.double({ min: 0.01, max: 1, noNaN: true }),
      }),
    );
    const sizes = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(decays, sizes, sizes, fc.nat(1000), (decay, epochs, perEpoch, pick) => {
        const steps = epochs * perEpoch;
        const at = pick % steps;
        const factor = decayFactor(decay, at, steps, perEpoch);
        expect(factor).toBeLessThanOrEqual(
          at === 0 ? 1 : decayFactor(decay, at - 1, steps, perEpoch),
        );
        expect(factor).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test.each<[string, unknown, string]>([
    [
      "a name there is none of",
      "linear",
      'should be "cosine", "none" or { everyEpochs, factor }, got "linear"',
    ],
    ["null", null, "got null"],
    [
      "no factor",
      { everyEpochs: 1 },
      "learningRateDecay.factor should be a finite number, got undefined",
    ],
    [
      "a factor of 0",
      { everyEpochs: 1, factor: 0 },
      "factor should be above 0 and at most 1, got 0",
    ],
    [
      "a factor above 1",
      { everyEpochs: 1, factor: 2 },
      "factor should be above 0 and at most 1, got 2",
    ],
    [
      "half a pass",
      { everyEpochs: 0.5, factor: 0.5 },
      "everyEpochs should be a whole number of at least 1, got 0.5",
    ],
  ])("refuses %s", (_, decay, message) => {
    expect(() => decayFactor(decay as LearningRateDecay, 0, 1, 1)).toThrow(message);
    expect(() => decayFactor(decay as LearningRateDecay, 0, 1, 1)).toThrow(/^decayFactor: /);
  });

  test("refuses steps that there are none of", () => {
    expect(() => decayFactor("none", 8, 8, 1)).toThrow(
      "decayFactor: step should be below the 8 steps, got 8",
    );
    expect(() => decayFactor("none", -1, 8, 1)).toThrow(
      "decayFactor: step should be a whole number",
    );
    expect(() => decayFactor("none", 0, 8, 0)).toThrow("stepsPerEpoch should be a whole number");
    expect(() => decayFactor("none", 0, Number.NaN, 1)).toThrow("below the NaN steps");
  });
});
