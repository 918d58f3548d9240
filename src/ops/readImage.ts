import { readArray, readUnchecked } from "../arrays/index.ts";
import type { ArrayLike, NumericData, ReadArray } from "../arrays/index.ts";

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
  return asBatch(readArray(caller, name, image, imageShapes));
}

/** `readImage` for a loop that looks at each pixel anyway, and refuses NaN and Infinity itself. */
export function readPixels(caller: string, image: ArrayLike): BatchOfImages {
  return asBatch(readUnchecked(caller, "image", image, imageShapes));
}

const imageShapes = {
  2: "[height, width]",
  3: "[height, width, channels]",
  4: "[batch, height, width, channels]",
};

function asBatch({ shape, values }: ReadArray): BatchOfImages {
  const axes = shape.length;
  return {
    shape,
    batch: axes === 4 ? shape[0] : 1,
    height: shape[axes === 4 ? 1 : 0],
    width: shape[axes === 4 ? 2 : 1],
    channels: axes === 2 ? 1 : shape[axes - 1],
    values,
  };
}

/** The shape of a result with as many axes as the image came with. */
export function likeImage(image: BatchOfImages, height: number, width: number, channels: number) {
  if (image.shape.length === 2) return [height, width];
  if (image.shape.length === 3) return [height, width, channels];
  return [image.batch, height, width, channels];
}
