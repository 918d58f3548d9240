import type { WindowGrid } from "../shapes/index.ts";
import { floatLike } from "./floatLike.ts";
import type { PaddedImage } from "./padImage.ts";
import type { BatchOfImages } from "./readImage.ts";

/** Takes the border of `padImage` off again: float32 if the image is, else float64. */
export function cropImage(
  padded: PaddedImage,
  image: BatchOfImages,
  grid: WindowGrid,
): Float32Array | Float64Array {
  const { batch, height, width, channels, values } = image;
  const cropped = floatLike(values, batch * height * width * channels);
  const rowLength = width * channels;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < height; y++) {
      const from = ((b * padded.height + y + grid.top) * padded.width + grid.left) * channels;
      cropped.set(padded.values.subarray(from, from + rowLength), (b * height + y) * rowLength);
    }
  }
  return cropped;
}
