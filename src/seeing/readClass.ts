import { describeValue } from "../arrays/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { preActivationAt, valueAt } from "./valueAt.ts";
import type { Known, Tensor } from "./valueAt.ts";

/**
 * Checks a class that the caller asked for; without one, takes the class that the network finds
 * most probable.
 *
 * @param caller the public function to name in an error
 * @param input one image
 */
export function readClass(
  caller: string,
  tf: Tfjs,
  model: LayersModel,
  input: Tensor,
  asked: number | undefined,
): number {
  if (asked !== undefined) return requireClass(caller, model, asked);
  requireClass(caller, model, 0);
  return tf.tidy(() => {
    const known = new Map([[model.inputs[0].id, input]]);
    return valueAt(model.outputs[0], known).as1D().argMax().dataSync()[0];
  });
}

/** Refuses a class that the network does not have, and a network without classes. */
export function requireClass(caller: string, model: LayersModel, asked: number): number {
  const shape = model.outputs[0].shape.slice(1);
  const [classes] = shape as number[];
  if (shape.length !== 1) {
    throw new RangeError(
      `${caller}: the network should answer with one number for each class, its output has shape ` +
        `${shape.join("x")}: end it with a dense layer of as many units as there are classes`,
    );
  }
  if (!Number.isInteger(asked) || asked < 0 || asked >= classes) {
    throw new RangeError(
      `${caller}: there is no class ${describeValue(asked)}: the ${classes} classes are 0 to ${classes - 1}`,
    );
  }
  return asked;
}

/** The score of a class, before softmax, summed over a batch. Call it inside `tf.tidy`. */
export function classScore(tf: Tfjs, model: LayersModel, known: Known, asked: number): Tensor {
  return preActivationAt(tf, model.outputs[0], known).gather([asked], 1).sum();
}
