/**
 * One runner of the bench: tfjs's own training of the lessons' CNN with one change, the lever that the first argument
 * names. Prints the milliseconds of a step, and the losses of some steps, as JSON.
 */
import console from "node:console";
import process from "node:process";
import { performance } from "node:perf_hooks";
import { buildDigitsCnn, selectExamples } from "two-kernels";
import { loadDigits } from "two-kernels/data";
import { tf } from "two-kernels/node";

const batchSize = 128;
const steps = 40;
const { TF_ATTR_TYPE, TF_ATTR_INT, TF_ATTR_STRING, TF_FLOAT } = tf.backend().binding;
const float = { name: "T", type: TF_ATTR_TYPE, value: TF_FLOAT };

/** An op of TensorFlow by name, on tensors. */
const op = (name, inputs, attributes = []) =>
  tf.backend().executeSingleOutput(name, [float, ...attributes], inputs);

function reluGrad() {
  tf.registerGradient({
    kernelName: "Relu",
    outputsToSave: [true],
    gradFunc: (dy, [y]) => ({ x: () => op("ReluGrad", [dy, y]) }),
  });
}

function biasAddGrad() {
  const usual = tf.getGradient("Add").gradFunc;
  tf.registerGradient({
    kernelName: "Add",
    inputsToSave: ["a", "b"],
    gradFunc(dy, saved, attributes) {
      const [a, b] = saved;
      const isBias = a.rank === 4 && b.size === b.shape.at(-1) && b.size === a.shape[3];
      if (!isBias) return usual(dy, saved, attributes);
      return { a: () => dy, b: () => op("BiasAddGrad", [dy]).reshape(b.shape) };
    },
  });
}

/** The filter's gradient of the first convolution as one product of the image's windows with the slopes. */
function windowsAndMatMul() {
  const { gradFunc: usual } = tf.getGradient("Conv2D");
  const list = (name, value) => ({ name, type: TF_ATTR_INT, value });
  tf.registerGradient({
    kernelName: "Conv2D",
    inputsToSave: ["x", "filter"],
    gradFunc(dy, saved, attributes) {
      const [x, filter] = saved;
      const gradients = usual(dy, saved, attributes);
      if (x.shape[3] > 1) return gradients;
      const [height, width] = filter.shape;
      const windows = () =>
        op(
          "ExtractImagePatches",
          [x],
          [
            list("ksizes", [1, height, width, 1]),
            list("strides", [1, 1, 1, 1]),
            list("rates", [1, 1, 1, 1]),
            { name: "padding", type: TF_ATTR_STRING, value: "VALID" },
          ],
        );
      const product = () =>
        tf.matMul(windows().reshape([-1, height * width]), dy.reshape([-1, dy.shape[3]]), true);
      return { ...gradients, filter: () => product().reshape(filter.shape) };
    },
  });
}

/** Scores to loss and slope in one op, in place of softmax, logarithm and their gradients. */
function fusedLoss(model) {
  model.layers.at(-1).activation = { apply: (scores) => scores, getClassName: () => "linear" };
  const fused = tf.customGrad((scores, truth, save) => {
    const [losses, slopes] = tf
      .backend()
      .executeMultipleOutputs("SoftmaxCrossEntropyWithLogits", [float], [scores, truth], 2);
    save([slopes]);
    const gradFunc = (dy, [saved]) => [saved.mul(dy.expandDims(-1)), tf.zerosLike(truth)];
    return { value: losses, gradFunc };
  });
  const loss = (truth, scores) => fused(scores, truth);
  model.compile({ optimizer: tf.train.adam(0.01), loss });
}

/** Adam's whole step for one set of weights as one op, its numbers where TensorFlow keeps them: in resources. */
function resourceApplyAdam(model) {
  const { TF_ATTR_SHAPE, TF_ATTR_BOOL } = tf.backend().binding;
  const ofFloat = { name: "dtype", type: TF_ATTR_TYPE, value: TF_FLOAT };
  const { optimizer } = model;
  const [rate, beta1, beta2, epsilon] = [optimizer.learningRate, 0.9, 0.999, 1e-7].map((value) =>
    tf.keep(tf.scalar(value)),
  );
  const noLocking = { name: "use_locking", type: TF_ATTR_BOOL, value: false };
  const kept = new Map();
  const resource = (name, value) => {
    const attributes = [
      ofFloat,
      { name: "shape", type: TF_ATTR_SHAPE, value: value.shape },
      { name: "shared_name", type: TF_ATTR_STRING, value: name },
    ];
    const handle = tf.keep(tf.backend().executeSingleOutput("VarHandleOp", attributes, []));
    tf.backend().executeMultipleOutputs("AssignVariableOp", [ofFloat], [handle, value], 0);
    return handle;
  };
  let steps = 0;
  optimizer.applyGradients = (gradients) => {
    steps += 1;
    tf.tidy(() => {
      const powers = [tf.scalar(0.9 ** steps), tf.scalar(0.999 ** steps)];
      for (const { name, tensor: slope } of [gradients].flat()) {
        const variable = tf.engine().registeredVariables[name];
        if (!kept.has(name)) {
          const zeros = tf.zerosLike(variable);
          kept.set(
            name,
            [variable, zeros, zeros].map((value, k) => resource(`${name}/${k}`, value)),
          );
        }
        const handles = kept.get(name);
        const inputs = [...handles, ...powers, rate, beta1, beta2, epsilon, slope];
        tf.backend().executeMultipleOutputs("ResourceApplyAdam", [float, noLocking], inputs, 0);
        variable.assign(
          tf.backend().executeSingleOutput("ReadVariableOp", [ofFloat], [handles[0]]),
        );
      }
    });
  };
}

const lever = process.argv[2];
const { train } = await loadDigits();
const data = selectExamples(
  train,
  Array.from({ length: steps * batchSize }, (_, i) => i),
);
if (lever === "ReluGrad") reluGrad();
if (lever === "BiasAddGrad") biasAddGrad();
if (lever === "windows and matMul") windowsAndMatMul();
const model = buildDigitsCnn(tf, { seed: 1 });
if (lever === "fused loss") fusedLoss(model);
if (lever === "ResourceApplyAdam") resourceApplyAdam(model);
if (lever === "no accuracy") {
  model.compile({ optimizer: tf.train.adam(0.01), loss: "sparseCategoricalCrossentropy" });
}
const x = tf.tensor4d(data.images.data, data.images.shape);
const y =
  lever === "fused loss"
    ? tf.oneHot(Array.from(data.labels), 10).toFloat()
    : tf.tensor1d(Float32Array.from(data.labels));
const losses = [];

async function pass() {
  if (lever === "tf.data") {
    const rows = tf.data.zip({
      xs: tf.data
        .array(Array.from({ length: steps * batchSize }, (_, i) => i))
        .map((i) => x.slice(i, 1).squeeze([0])),
      ys: tf.data.array(Array.from(data.labels)),
    });
    const { history } = await model.fitDataset(rows.batch(batchSize), { epochs: 1, verbose: 0 });
    losses.push(...history.loss);
    return;
  }
  if (lever === "fit, yields" || lever === "fit, never yields") {
    const yieldEvery = lever === "fit, yields" ? "auto" : "never";
    const { history } = await model.fit(x, y, {
      batchSize,
      epochs: 1,
      shuffle: false,
      verbose: 0,
      yieldEvery,
    });
    losses.push(...history.loss);
    return;
  }
  for (let at = 0; at < steps * batchSize; at += batchSize) {
    const batch = tf.tidy(() => [x.slice(at, batchSize), y.slice(at, batchSize)]);
    losses.push([await model.trainOnBatch(...batch)].flat()[0]);
    tf.dispose(batch);
  }
}

const times = [];
for (let k = 0; k < 4; k++) {
  const start = performance.now();
  await pass();
  times.push((performance.now() - start) / steps);
}
console.log(JSON.stringify({ ms: Math.min(...times.slice(1)), losses: losses.slice(0, 10) }));
