/**
 * One runner of the bench: this library's `fit` ("ours"), or tfjs's own `model.fit` and `trainOnBatch` on the same
 * add-on ("stock"). With "cold" it trains the lessons' CNN for one epoch and ends; else it answers questions, one line
 * each, such as "cnn step 30".
 */
import console from "node:console";
import process from "node:process";
import { createInterface } from "node:readline";
import { performance } from "node:perf_hooks";
import { buildDigitsCnn, buildDenseNetwork, fit, selectExamples } from "two-kernels";
import { loadDigits } from "two-kernels/data";
import { tf } from "two-kernels/node";

const [who, mode] = process.argv.slice(2);
const batchSize = 128;
const { train } = await loadDigits();
const build = {
  cnn: () => buildDigitsCnn(tf, { seed: 1 }),
  mlp: () =>
    buildDenseNetwork(tf, { seed: 1, inputShape: [28, 28, 1], hiddenUnits: [128], classes: 10 }),
};

const some = new Map();
/** The first `steps` batches, as a set of their own. */
function batches(steps) {
  if (!some.has(steps)) {
    const indices = Array.from({ length: steps * batchSize }, (_, i) => i % train.labels.length);
    some.set(steps, selectExamples(train, indices));
  }
  return some.get(steps);
}

async function ours(model, what, count) {
  const data = what === "step" ? batches(count) : train;
  const { epochs } = await fit(tf, model, data, {
    epochs: 1,
    batchSize,
    seed: 1,
    learningRateDecay: "none",
  });
  return epochs[0].loss;
}

async function stock(model, what, count) {
  const data = what === "step" ? batches(count) : train;
  const x = tf.tensor4d(data.images.data, data.images.shape);
  const y = tf.tensor1d(Float32Array.from(data.labels));
  let loss;
  if (what === "epoch") {
    const options = { epochs: 1, batchSize, verbose: 0, yieldEvery: "never" };
    loss = (await model.fit(x, y, options)).history.loss[0];
  } else {
    for (let at = 0; at < count * batchSize; at += batchSize) {
      const batch = tf.tidy(() => [x.slice(at, batchSize), y.slice(at, batchSize)]);
      [loss] = await model.trainOnBatch(...batch);
      tf.dispose(batch);
    }
  }
  tf.dispose([x, y]);
  return loss;
}

const work = who === "ours" ? ours : stock;
if (mode === "cold") {
  console.log(await work(build.cnn(), "epoch", 1));
} else {
  const models = { cnn: build.cnn(), mlp: build.mlp() };
  for await (const line of createInterface({ input: process.stdin })) {
    const [network, what, count] = line.split(" ");
    const start = performance.now();
    const loss = await work(models[network], what, Number(count));
    console.log(JSON.stringify({ ms: performance.now() - start, loss }));
  }
}
