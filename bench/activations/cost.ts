import type { Tensor } from "@tensorflow/tfjs";
import {
  fromData,
  relu,
  reluDerivative,
  seededRandom,
  sigmoid,
  sigmoidDerivative,
  tanh,
  tanhDerivative,
} from "../../src/index.ts";
import { describeBackend, tf } from "../../src/node/index.ts";

const count = 1_000_000;
const rounds = 25;
const names = ["relu", "sigmoid", "tanh"] as const;

const ours = {
  relu: [relu, reluDerivative],
  sigmoid: [sigmoid, sigmoidDerivative],
  tanh: [tanh, tanhDerivative],
} as const;

/** What an activation costs, forward and with its gradient, in nanoseconds a value. */
export function printCost(): void {
  const random = seededRandom(1);
  const values = Float32Array.from({ length: count }, () => 8 * random.uniform() - 4);
  const x = fromData(values, [count]);
  const tensor = tf.tensor1d(values);
  const ones = tf.onesLike(tensor);
  const { backend } = describeBackend();

  const byTf = { relu: tf.relu, sigmoid: tf.sigmoid, tanh: tf.tanh } as const;
  const cases = names.flatMap((name) => {
    const f = (t: Tensor) => byTf[name](t);
    const both = tf.grad(f);
    return [
      { name, run: () => void ours[name][0](x), row: 0 },
      {
        name,
        run: () => {
          ours[name][0](x);
          ours[name][1](x);
        },
        row: 1,
      },
      {
        name,
        run: () => {
          tf.dispose(f(tensor));
        },
        row: 2,
      },
      {
        name,
        run: () => {
          tf.dispose(both(tensor, ones));
        },
        row: 3,
      },
    ];
  });
  const times = cases.map((): number[] => []);
  for (let round = 0; round < rounds + 3; round++) {
    cases.forEach(({ run }, i) => {
      const start = performance.now();
      run();
      if (round >= 3) times[i].push(performance.now() - start);
    });
  }
  const rows = [
    "Two Kernels, forward",
    "Two Kernels, forward and derivative",
    `TensorFlow (${backend}), forward`,
    `TensorFlow (${backend}), forward and gradient`,
  ];
  console.log(
    `\nCost of an activation, ns a value (${count.toLocaleString("en")} float32 values, fastest of ${rounds})\n`,
  );
  console.log(`| | ${names.join(" | ")} |\n|---|---|---|---|`);
  rows.forEach((title, row) => {
    const cells = names.map((name) => {
      const at = cases.findIndex((one) => one.name === name && one.row === row);
      return ((1e6 * Math.min(...times[at])) / count).toFixed(2);
    });
    console.log(`| ${title} | ${cells.join(" | ")} |`);
  });
}
