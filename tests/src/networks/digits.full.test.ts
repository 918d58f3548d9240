import { describe, expect, test } from "vitest";
import { buildMlp, evaluateMlp, trainMlp } from "../../../src/index.ts";
import { loadDigits } from "../../../src/node/data/index.ts";

describe("an MLP of 784-128-10 by hand", () => {
  test.each([1, 2, 3])(
    "tells 94 in 100 new digits after four passes, from seed %i",
    async (seed) => {
      const { train, test: fresh } = await loadDigits();
      const start = buildMlp([784, 128, 10], { seed, dtype: "float32" });
      const { mlp } = await trainMlp(start, train, {
        epochs: 4,
        seed,
        momentum: 0.9,
        learningRateDecay: "cosine",
      });
      expect(evaluateMlp(mlp, fresh).accuracy).toBeGreaterThanOrEqual(0.94);
    },
    120_000,
  );
});
