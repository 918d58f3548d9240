import type { Tensor, Tensor2D } from "@tensorflow/tfjs";
import fc from "fast-check";
import { buildMlp, fromData, seededRandom, toNested } from "../../../src/index.ts";
import type { ActivationName, Mlp, MlpLoss } from "../../../src/index.ts";
import { tf } from "../ops/oracle.ts";

/** A network with examples for it. */
export interface MlpCase {
  readonly mlp: Mlp;
  readonly inputs: number[][];
  readonly targets: number[][];
  readonly loss: MlpLoss;
}

const few = fc.integer({ min: 1, max: 4 });

/** What the last layer may end in, with the losses that go with it. */
const endings = fc.constantFrom<readonly [ActivationName, MlpLoss]>(
  ["softmax", "crossEntropy"],
  ["sigmoid", "crossEntropy"],
  ["sigmoid", "squaredError"],
  ["tanh", "squaredError"],
  ["identity", "squaredError"],
);

/** Networks of one to three layers with biases that are not 0, examples and targets that add up to 1. */
export const mlpCases: fc.Arbitrary<MlpCase> = fc
  .record({
    sizes: fc.array(few, { minLength: 2, maxLength: 4 }),
    activation: fc.constantFrom("tanh", "sigmoid", "relu", "leakyRelu", "identity"),
    ending: endings,
    examples: few,
    seed: fc.nat(1e6),
  })
  .map(({ sizes, activation, ending: [outputActivation, loss], examples, seed }) => {
    const random = seededRandom(seed);
    const between = () => 2 * random.uniform() - 1;
    const built = buildMlp(sizes, { seed, activation, outputActivation });
    const layers = built.layers.map((layer) => ({
      ...layer,
      biases: fromData(Float64Array.from(layer.biases.data, between), layer.biases.shape),
    }));
    const table = (width: number, value: () => number) =>
      Array.from({ length: examples }, () => Array.from({ length: width }, value));
    const targets = table(sizes[sizes.length - 1], () => random.uniform() + 0.1).map((row) => {
      const total = row.reduce((sum, t) => sum + t, 0);
      return row.map((t) => t / total);
    });
    return { mlp: { layers }, inputs: table(sizes[0], () => 2 * between()), targets, loss };
  });

/** Whether every preActivation is far enough from a corner of ReLU for a derivative to be measured. */
export function isSmooth(preActivations: readonly { data: Iterable<number> }[]): boolean {
  return preActivations.every(({ data }) => [...data].every((z) => Math.abs(z) > 1e-3));
}

const byTfjs: Record<ActivationName, (z: Tensor2D) => Tensor2D> = {
  identity: (z) => z,
  leakyRelu: (z) => tf.leakyRelu(z, 0.01),
  relu: (z) => tf.relu(z),
  sigmoid: (z) => tf.sigmoid(z),
  softmax: (z) => tf.softmax(z),
  tanh: (z) => tf.tanh(z),
};

/** The parameters of a network as tensors: weights and biases of each layer in turn. */
export function parametersOf({ layers }: Mlp): Tensor[] {
  return layers.flatMap(({ weights, biases }) => [
    tf.tensor2d(toNested(weights) as number[][]),
    tf.tensor1d(toNested(biases) as number[]),
  ]);
}

/** What a network answers, by tfjs. */
export function outputsByTfjs(
  { layers }: Mlp,
  inputs: number[][],
  parameters: readonly Tensor[],
): Tensor2D {
  return layers.reduce(
    (x, { activation }, l) =>
      byTfjs[activation](x.matMul(parameters[2 * l] as Tensor2D).add(parameters[2 * l + 1])),
    tf.tensor2d(inputs),
  );
}

/** Its loss, written with tfjs's own operations, in forms that float32 can bear. */
export function lossByTfjs({ mlp, inputs, targets, loss }: MlpCase, parameters: readonly Tensor[]) {
  const t = tf.tensor2d(targets);
  if (loss === "squaredError") {
    const a = outputsByTfjs(mlp, inputs, parameters);
    return a.sub(t).square().sum(1).div(2).mean().asScalar();
  }
  const last = mlp.layers[mlp.layers.length - 1];
  const layers = [...mlp.layers.slice(0, -1), { ...last, activation: "identity" as const }];
  const z = outputsByTfjs({ layers }, inputs, parameters);
  const each =
    last.activation === "softmax" ? t.mul(tf.logSoftmax(z)).neg() : tf.softplus(z).sub(t.mul(z));
  return each.sum(1).mean().asScalar();
}
