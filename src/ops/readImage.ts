import { readArray } from "../arrays/index.ts";
import type { ArrayLike, NumericData } from "../arrays/index.ts";

/** An image argument as a batch, `[batch, height, width, channels]`, whatever axes it came with. */
export interface BatchOfImages {
  /** The shape as it came: two, three or four axes. */
  readonly shape: readonly number[];
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** The pixels in row-major order, not to be written to. */
  readonly values: NumericData;
}

/** Reads and checks `[height, width]`, `[height, width, channels]` or a batch of the latter. */
export function readImage(caller: string, image: ArrayLike, name = "image"): BatchOfImages {
  const { shape, values } = readArray(caller, name, image, {
    2: "[height, width]",
    3: "[height, width, channels]",
    4: "[batch, height, width, channels]",
  });
  const [batch, height, width, channels] =
    shape.length === 2 ? [1, ...shape, 1] : shape.length === 3 ? [1, ...shape] : shape;
  return { shape, batch, height, width, channels, values };
}

/** The shape of a result with as many axes as the image came with. */
export function likeImage(image: BatchOfImages, height: number, width: number, channels: number) {
  if (image.shape.length === 2) return [height, width];
  const one = [height, width, channels];
  return image.shape.length === 3 ? one : [image.batch, ...one];
}
