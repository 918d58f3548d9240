import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { conv2d } from "../ops/index.ts";
import { floatLike } from "../ops/floatLike.ts";
import { likeImage, readImage } from "../ops/readImage.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import { windowGrid } from "../shapes/index.ts";
import type { Window2dOptions } from "../shapes/index.ts";

/**
 * One filter over each channel of an image by itself, so that a colour image stays a colour image;
 * frameworks call this a depthwise convolution. The filter is not turned, as in `conv2d`:
 *
 *     result[y, x, c] = Σ_i Σ_j image[y·stride + i·dilation, x·stride + j·dilation, c] · filter[i, j]
 *
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", equation 9.6, channel by channel.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param filter `[filterHeight, filterWidth]`
 * @param options `stride` 1, `padding` "valid" and `dilation` 1 unless given, as for `conv2d`;
 *   "same" keeps the size
 * @returns the filtered image, with as many axes and channels; float32 if the image is, else float64
 * @throws RangeError if the axes are others, if the filter is larger than the padded image, or if a
 *   value is NaN or infinite
 *
 * @example
 * ```ts
 * import { filterImage, toNested } from "two-kernels";
 * const rows = [[[0, 9], [1, 8], [3, 6]]];
 * toNested(filterImage(rows, [[-1, 1]])); // => [[[1, -1], [2, -2]]]
 * ```
 */
export function filterImage(
  image: ArrayLike,
  filter: ArrayLike,
  options: Window2dOptions = {},
): FloatArray {
  const source = readImage("filterImage", image);
  const { shape, values } = readArray("filterImage", "filter", filter, {
    2: "[filterHeight, filterWidth]",
  });
  const { batch, height, width, channels } = source;
  const window: [number, number] = [shape[0], shape[1]];
  windowGrid("filterImage", "filter", [height, width], window, options);
  const planes = fromData(channelPlanes(source), [batch * channels, height, width, 1]);
  const weights = fromData(Float64Array.from(values), [...shape, 1, 1]);
  const maps = conv2d(planes, weights, options);
  const [, outHeight, outWidth] = maps.shape;
  const result = joinPlanes(maps.data, batch, channels);
  return fromData(result, likeImage(source, outHeight, outWidth, channels));
}

/** The channels one after the other, as images of one channel each. */
function channelPlanes({ values, batch, channels }: BatchOfImages): Float32Array | Float64Array {
  const planes = floatLike(values, values.length);
  const pixels = values.length / (batch * channels);
  for (let b = 0; b < batch; b++)
    for (let p = 0; p < pixels; p++)
      for (let c = 0; c < channels; c++)
        planes[(b * channels + c) * pixels + p] = values[(b * pixels + p) * channels + c];
  return planes;
}

function joinPlanes(planes: Float32Array | Float64Array, batch: number, channels: number) {
  const values = floatLike(planes, planes.length);
  const pixels = planes.length / (batch * channels);
  for (let b = 0; b < batch; b++)
    for (let p = 0; p < pixels; p++)
      for (let c = 0; c < channels; c++)
        values[(b * pixels + p) * channels + c] = planes[(b * channels + c) * pixels + p];
  return values;
}
