import { expect, test } from "vitest";
import { buildDigitsCnn, fit } from "../../../src/index.ts";
import { loadDigits } from "../../../src/node/data/index.ts";
import { tf } from "../../../src/node/index.ts";

test("the tensors and the memory in use after 120 epochs are those after sixty", async () => {
  const { train, test: validation } = await loadDigits();
  const model = buildDigitsCnn(tf, { seed: 1 });
  const seen: { tensors: number; bytes: number; rss: number }[] = [];
  for (let ten = 1; ten <= 12; ten++) {
    await fit(tf, model, train, { epochs: 10, seed: ten, validation });
    const { numTensors, numBytes } = tf.memory();
    seen.push({ tensors: numTensors, bytes: numBytes, rss: process.memoryUsage.rss() });
  }
  const [first, last] = [seen[0], seen[11]];
  expect(last.tensors).toBe(first.tensors);
  expect(last.bytes).toBe(first.bytes);
  // Memory grows to its working size in the first trainings, then when V8 collects garbage moves a reading by 50 MB.
  const least = (from: number) => Math.min(...seen.slice(from, from + 3).map(({ rss }) => rss));
  // The training set takes 25 MB: one copy kept for each training would be 150 from one three to the other.
  expect(least(9) - least(3)).toBeLessThan(60e6);
}, 600_000);
