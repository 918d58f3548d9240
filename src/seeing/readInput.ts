import { describeShape } from "../arrays/index.ts";
import type { ArrayLike } from "../arrays/index.ts";
import { readImage } from "../ops/readImage.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import type { Tensor } from "./valueAt.ts";

/**
 * Reads one image or a batch for a network, and refuses what the network cannot read.
 *
 * @param caller the public function to name in an error
 */
export function readInput(caller: string, model: LayersModel, image: ArrayLike): BatchOfImages {
  requireUsable(caller, model);
  const read = readImage(caller, image);
  const expected = model.inputs[0].shape.slice(1);
  const got = [read.height, read.width, read.channels];
  if (expected.length !== 3 || expected.some((n, i) => n !== null && n !== got[i])) {
    throw new RangeError(
      `${caller}: the network reads images of ${expected.map((n) => n ?? "any").join("x")}, got ` +
        `${describeShape(got)}: was it built for other data? An image has shape [height, width, channels]`,
    );
  }
  return read;
}

/** Like `readInput`, for functions that look at a single image. */
export function readOneImage(caller: string, model: LayersModel, image: ArrayLike): BatchOfImages {
  const read = readInput(caller, model, image);
  if (read.batch !== 1) {
    throw new RangeError(
      `${caller}: expected one image [height, width, channels], got a batch of ${read.batch}: ` +
        `pick one, as in images.pick(0)`,
    );
  }
  return read;
}

/** Refuses a network whose weights are gone, and one with several inputs or outputs. */
export function requireUsable(caller: string, model: LayersModel): void {
  if (model.inputs.length !== 1 || model.outputs.length !== 1) {
    throw new RangeError(
      `${caller}: the network should have one input and one output, got ` +
        `${model.inputs.length} and ${model.outputs.length}`,
    );
  }
  try {
    for (const weight of model.weights) weight.read();
  } catch {
    throw new Error(
      `${caller}: the network was disposed of, so its weights are gone: build or load it again`,
    );
  }
}

/** Images `start` to `end` of a batch as a tensor; all of them unless said. */
export function imageTensor(
  tf: Tfjs,
  images: BatchOfImages,
  start = 0,
  end = images.batch,
): Tensor {
  const { height, width, channels, values } = images;
  const size = height * width * channels;
  const pixels = Float32Array.from(values.subarray(start * size, end * size));
  return tf.tensor(pixels, [end - start, height, width, channels]);
}
