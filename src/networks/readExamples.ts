import { describeValue, readArray } from "../arrays/index.ts";
import type { ArrayLike, NumericData } from "../arrays/index.ts";
import type { LabelledImages } from "../data/index.ts";
import { requireLabel } from "../ops/losses/readLabelled.ts";
import type { Labels } from "../ops/losses/readLabelled.ts";
import { requireShape } from "../ops/requireShape.ts";
import type { MlpLoss } from "./mlp.ts";
import type { RawLayer } from "./readMlp.ts";

/** Inputs `[examples, features]` with the class of each. One output takes classes 0 and 1. */
export interface LabelledInputs {
  readonly inputs: ArrayLike;
  readonly labels: Exclude<Labels, number>;
}

/** Inputs `[examples, features]` with the outputs that each should give, `[examples, outputs]`. */
export interface TargetedInputs {
  readonly inputs: ArrayLike;
  readonly targets: ArrayLike;
}

/** What a network can learn from; of images, each pixel of each channel is a feature. */
export type MlpExamples = LabelledImages | LabelledInputs | TargetedInputs;

/** Examples after their checks. */
export interface RawExamples {
  readonly count: number;
  readonly features: number;
  readonly outputs: number;
  /** `[count, features]` in row-major order. */
  readonly inputs: NumericData;
  /** `[count, outputs]` in row-major order: of a class, 1 at its place and 0 elsewhere. */
  readonly targets: Float64Array;
}

/**
 * Reads and checks what a network is to learn from or to be measured on.
 *
 * @param caller the public function to name in an error
 */
export function readExamples(
  caller: string,
  layers: readonly RawLayer[],
  data: MlpExamples,
  loss: MlpLoss,
): RawExamples {
  const { count, features, inputs } = readFeatures(caller, data);
  if (features !== layers[0].fanIn) {
    throw new RangeError(
      `${caller}: the network reads ${layers[0].fanIn} features, got examples of ${features}`,
    );
  }
  const outputs = layers[layers.length - 1].units;
  const targets =
    "targets" in data
      ? readTargets(caller, data.targets, [count, outputs], loss)
      : targetsOf(caller, data.labels, count, outputs);
  return { count, features, outputs, inputs, targets };
}

function readFeatures(caller: string, data: MlpExamples) {
  if (typeof data !== "object" || !("images" in data || "inputs" in data)) {
    throw new TypeError(
      `${caller}: the examples should be { inputs, labels }, { inputs, targets } or labelled images, got ` +
        describeValue(data),
    );
  }
  if ("images" in data) {
    const shape = { 4: "[examples, height, width, channels]" };
    const images = readArray(caller, "images", data.images, shape);
    const [count] = images.shape;
    return { count, features: images.values.length / count, inputs: images.values };
  }
  const read = readArray(caller, "inputs", data.inputs, { 2: "[examples, features]" });
  return { count: read.shape[0], features: read.shape[1], inputs: read.values };
}

function readTargets(
  caller: string,
  targets: ArrayLike,
  expected: readonly number[],
  loss: MlpLoss,
): Float64Array {
  const read = readArray(caller, "targets", targets, { 2: "[examples, outputs]" });
  requireShape(caller, "targets", read.shape, expected, "examples by outputs");
  const stray = read.values.findIndex((t: number) => t < 0 || t > 1);
  if (loss === "crossEntropy" && stray >= 0) {
    throw new RangeError(
      `${caller}: with loss "crossEntropy" targets should be from 0 to 1, got ${read.values[stray]}`,
    );
  }
  return Float64Array.from(read.values);
}

function targetsOf(
  caller: string,
  labels: LabelledInputs["labels"] | undefined,
  count: number,
  outputs: number,
): Float64Array {
  if (labels?.length !== count) {
    throw new RangeError(
      `${caller}: ${count} examples need as many labels, got ${labels?.length ?? "none"}`,
    );
  }
  const targets = new Float64Array(count * outputs);
  for (let i = 0; i < count; i++) {
    requireLabel(caller, labels[i], i, Math.max(outputs, 2));
    if (outputs === 1) targets[i] = labels[i];
    else targets[i * outputs + labels[i]] = 1;
  }
  return targets;
}
