import { expect, test } from "vitest";
import { buildDigitsCnn, fit } from "../../../src/index.ts";
import { loadDigits, tf } from "../../../src/node/index.ts";

test("fifty epochs leave tensors and memory as they were after ten", async () => {
  const { train, test: validation } = await loadDigits();
  const model = buildDigitsCnn(tf, { seed: 1 });
  const seen: { tensors: number; bytes: number; rss: number }[] = [];
  for (let ten = 1; ten <= 5; ten++) {
    await fit(tf, model, train, { epochs: 10, seed: ten, validation });
    const { numTensors, numBytes } = tf.memory();
    seen.push({ tensors: numTensors, bytes: numBytes, rss: process.memoryUsage.rss() });
  }
  const [first, last] = [seen[0], seen[4]];
  expect(last.tensors).toBe(first.tensors);
  expect(last.bytes).toBe(first.bytes);
  // The training set takes 25 MB: one copy kept for each of the later trainings would be four.
  expect(last.rss - first.rss).toBeLessThan(60e6);
}, 600_000);
