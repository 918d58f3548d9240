import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildMlp, mlpParameterCount } from "../../../src/index.ts";

describe("mlpParameterCount", () => {
  test("is as many numbers as the layers hold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 }),
        (sizes) => {
          const mlp = buildMlp(sizes, { seed: 1 });
          const held = mlp.layers.reduce(
            (sum, { weights, biases }) => sum + weights.size + biases.size,
            0,
          );
          expect(mlpParameterCount(mlp)).toBe(held);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("refuses what is no network", () => {
    expect(() => mlpParameterCount({} as never)).toThrow(
      "mlpParameterCount: mlp should be a network of at least one layer",
    );
  });
});
