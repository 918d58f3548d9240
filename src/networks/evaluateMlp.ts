import type { Evaluation } from "../training/index.ts";
import { isRight, largestPlace } from "./answers.ts";
import type { Mlp, MlpLoss } from "./mlp.ts";
import { chooseLoss, sumLoss } from "./outputLoss.ts";
import { passForward } from "./passForward.ts";
import { readExamples } from "./readExamples.ts";
import type { MlpExamples, RawExamples } from "./readExamples.ts";
import { readMlp } from "./readMlp.ts";
import type { RawLayer } from "./readMlp.ts";

/** Examples that go through the network at once: enough to be quick, few enough for any memory. */
const batchSize = 500;

/**
 * Lets a network tell examples, and counts how often it is right. Nothing is learnt.
 *
 * Of several outputs the largest is the answer. A single output answers 1 above ½ and 0 otherwise, and is
 * right when it is nearer than ½ to its target.
 *
 * @param data `{ inputs, labels }`, `{ inputs, targets }` or labelled images
 * @param options the loss; if left out, `"crossEntropy"` after softmax and sigmoid, else `"squaredError"`
 * @returns mean loss, accuracy from 0 to 1, the answers, and which examples are told wrong
 * @throws RangeError if network, examples and loss do not fit, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { array, evaluateMlp } from "two-kernels";
 * const or = { weights: array([[9], [9]]), biases: array([-4]), activation: "sigmoid" } as const;
 * const inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * const asXor = evaluateMlp({ layers: [or] }, { inputs, labels: [0, 1, 1, 0] });
 * asXor.accuracy; // => 0.75
 * asXor.errors; // => [3]
 * ```
 */
export function evaluateMlp(
  mlp: Mlp,
  data: MlpExamples,
  options: { loss?: MlpLoss } = {},
): Evaluation {
  const layers = readMlp("evaluateMlp", mlp);
  const loss = chooseLoss("evaluateMlp", layers, options.loss);
  return measure(layers, readExamples("evaluateMlp", layers, data, loss), loss);
}

/** `evaluateMlp` of what was read and checked. */
export function measure(
  layers: readonly RawLayer[],
  { count, features, outputs: width, inputs, targets }: RawExamples,
  loss: MlpLoss,
): Evaluation {
  const predictions = new Uint8Array(count);
  const errors: number[] = [];
  let totalLoss = 0;
  for (let start = 0; start < count; start += batchSize) {
    const size = Math.min(batchSize, count - start);
    const batch = inputs.subarray(start * features, (start + size) * features);
    const wanted = targets.subarray(start * width, (start + size) * width);
    const activity = passForward(layers, batch, size);
    const outputs = activity[activity.length - 1];
    totalLoss += sumLoss(layers[layers.length - 1], outputs, wanted, loss);
    const a = outputs.activations;
    for (let i = 0; i < size; i++) {
      const at = i * width;
      predictions[start + i] = width > 1 ? largestPlace(a, at, at + width) : a[i] > 0.5 ? 1 : 0;
      if (!isRight(a, wanted, i, width)) errors.push(start + i);
    }
  }
  const accuracy = (count - errors.length) / count;
  return { loss: totalLoss / count, accuracy, predictions, errors };
}
