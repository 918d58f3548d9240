import { expect, test } from "vitest";
import {
  buildDenseNetwork,
  buildDigitsCnn,
  evaluate,
  fit,
  selectExamples,
} from "../../../src/index.ts";
import { loadDigits } from "../../../src/node/data/index.ts";
import { describeBackend, tf } from "../../../src/node/index.ts";

const digits = await loadDigits();

test("the lessons' network tells at least 96.5 % of the 2,000 digits after six epochs", async () => {
  expect(describeBackend()).toMatchObject({ backend: "tensorflow" });
  const model = buildDigitsCnn(tf, { seed: 1 });
  const history = await fit(tf, model, digits.train, { epochs: 6, seed: 1 });
  expect(history.epochs[5].loss).toBeLessThan(0.1);
  expect(evaluate(tf, model, digits.test).accuracy).toBeGreaterThanOrEqual(0.965);
}, 240_000);

test("a network 784-128-10 tells at least 94 %", async () => {
  const model = buildDenseNetwork(tf, { seed: 1 });
  await fit(tf, model, digits.train, { epochs: 6, seed: 1 });
  expect(evaluate(tf, model, digits.test).accuracy).toBeGreaterThanOrEqual(0.94);
}, 240_000);

test("the same seeds give the same history on TensorFlow too, and leave no tensor behind", async () => {
  const few = selectExamples(digits.train, [...Array(600).keys()]);
  const before = tf.memory().numTensors;
  const train = async () => {
    const model = buildDigitsCnn(tf, { seed: 2 });
    const options = { epochs: 2, seed: 2, validation: few };
    const { epochs } = await fit(tf, model, few, options);
    model.dispose();
    model.optimizer.dispose();
    return epochs.map((epoch) => ({ ...epoch, seconds: 0 }));
  };
  expect(await train()).toEqual(await train());
  expect(tf.memory().numTensors).toBe(before);
}, 120_000);
