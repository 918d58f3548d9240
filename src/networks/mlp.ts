import type { NumericArray } from "../arrays/index.ts";

/** What the units of a layer may make of their preActivations; softmax is for the last layer only. */
export type ActivationName = "identity" | "leakyRelu" | "relu" | "sigmoid" | "softmax" | "tanh";

/** A dense layer with its activation. */
export interface DenseLayer {
  /** `[fanIn, units]`, a column for each unit. */
  readonly weights: NumericArray;
  /** `[units]`. */
  readonly biases: NumericArray;
  readonly activation: ActivationName;
}

/**
 * A multi-layer perceptron: dense layers, each reading what the one before it gives. It is a plain value:
 * `buildMlp` makes one, and by hand it is `{ layers: [{ weights, biases, activation }] }`.
 */
export interface Mlp {
  readonly layers: readonly DenseLayer[];
}

/**
 * What a network is to make small, each a mean over the examples.
 *
 * - `"crossEntropy"`: -Σ t ln a over the outputs after softmax; after sigmoid also the half of the noes,
 *   -Σ (t ln a + (1 - t) ln(1 - a)).
 * - `"squaredError"`: Σ (a - t)² / 2 over the outputs.
 */
export type MlpLoss = "crossEntropy" | "squaredError";
