import { expect, test } from "vitest";
import { buildCnn, evaluate, fit } from "../../../src/index.ts";
import { loadDigits, loadFashion } from "../../../src/node/data/index.ts";
import { tf } from "../../../src/node/index.ts";

const load = { digits: loadDigits, clothes: loadFashion };

test.each([
  ["digits", 0.978],
  ["clothes", 0.84],
] as const)(
  "a network of under 60,000 parameters learns %s, 2,000 new ones to %d",
  async (name, floor) => {
    const { train, test: unseen } = await load[name]();
    const model = buildCnn(tf, { seed: 1 });
    expect(model.countParams()).toBeLessThan(60_000);
    await fit(tf, model, train, { epochs: 10, batchSize: 64, seed: 1 });
    expect(evaluate(tf, model, unseen).accuracy).toBeGreaterThanOrEqual(floor);
  },
  300_000,
);
