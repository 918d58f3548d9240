import { describeShape } from "../arrays/index.ts";
import type { LabelledImages } from "../data/index.ts";
import type { LayersModel } from "./tfjs.ts";

/**
 * Refuses a network that does not fit the examples: other image sizes, or another number of
 * classes.
 *
 * @param caller the public function to name in an error
 */
export function requireModelFor(caller: string, model: LayersModel, data: LabelledImages): void {
  requireImagesFor(caller, model, data.images.shape);
  const [output] = model.outputs;
  const classes = output.shape[output.shape.length - 1];
  if (output.shape.length !== 2 || classes !== data.classNames.length) {
    throw new RangeError(
      `${caller}: the network should answer with one probability for each of the ` +
        `${data.classNames.length} classes, its output has shape ${output.shape.slice(1).join("x")}: ` +
        `end it with a dense layer of ${data.classNames.length} units and softmax`,
    );
  }
}

/**
 * Refuses images that a network does not read.
 *
 * @param caller the public function to name in an error
 * @param shape `[n, height, width, channels]`
 */
export function requireImagesFor(
  caller: string,
  model: LayersModel,
  shape: readonly number[],
): void {
  const image = shape.slice(1);
  const reads = model.inputs[0].shape.slice(1);
  if (reads.length !== image.length || reads.some((n, i) => n !== null && n !== image[i])) {
    throw new RangeError(
      `${caller}: the network reads images of ${reads.join("x")}, got images of ` +
        `${describeShape(image)}: was it built for other data?`,
    );
  }
}
