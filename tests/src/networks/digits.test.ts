import { describe, expect, test } from "vitest";
import { buildMlp, evaluateMlp, selectExamples, trainMlp } from "../../../src/index.ts";
import { loadDigits } from "../../../src/node/data/index.ts";

describe("an MLP of 784-128-10 by hand", () => {
  test("tells most new digits after two passes over a quarter of them", async () => {
    const digits = await loadDigits();
    const train = selectExamples(digits.train, [...Array(2000).keys()]);
    const start = buildMlp([784, 128, 10], { seed: 1, dtype: "float32" });
    const { mlp } = await trainMlp(start, train, { epochs: 2, seed: 1, momentum: 0.9 });
    expect(evaluateMlp(mlp, digits.test).accuracy).toBeGreaterThan(0.87);
  });
});
