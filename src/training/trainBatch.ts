import { rowMajor } from "../arrays/index.ts";
import type { LabelledImages } from "../data/index.ts";
import type { LayersModel, Tfjs } from "./tfjs.ts";

/** What one batch gave, before its step was taken. */
export interface BatchResult {
  /** Mean loss over the batch. */
  readonly loss: number;
  /** Share of the batch told right, 0 to 1. */
  readonly accuracy: number;
}

/** One step of gradient descent on the examples at `indices`. */
export async function trainBatch(
  tf: Tfjs,
  model: LayersModel,
  data: LabelledImages,
  indices: Int32Array,
): Promise<BatchResult> {
  const [count, height, width, channels] = data.images.shape;
  const source = rowMajor(data.images);
  const size = source.length / count;
  const pixels = new Float32Array(indices.length * size);
  indices.forEach((index, to) => {
    pixels.set(source.subarray(index * size, (index + 1) * size), to * size);
  });
  const labels = Float32Array.from(indices, (index) => data.labels[index]);
  const x = tf.tensor4d(pixels, [indices.length, height, width, channels]);
  const y = tf.tensor1d(labels);
  try {
    const [loss, accuracy] = (await model.trainOnBatch(x, y)) as number[];
    return { loss, accuracy };
  } finally {
    tf.dispose([x, y]);
  }
}
