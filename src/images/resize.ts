import { describeValue, fromData, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "../ops/floatLike.ts";
import { likeImage, readImage } from "../ops/readImage.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import { axisTaps } from "./axisTaps.ts";
import type { AxisTaps, ResizeAlignment, ResizeMethod } from "./axisTaps.ts";

/** How an image is resized. */
export interface ResizeOptions {
  /**
   * `"bilinear"`, between the four nearest pixels, if left out; `"nearest"`, the nearest pixel;
   * `"area"`, the mean of all pixels covered, which is the one to make an image much smaller with.
   */
  readonly method?: ResizeMethod;
  /**
   * Where the new pixels lie among the old ones. `"pixels"`, if left out: the image keeps its
   * outline, new pixel i has its middle at (i + 0.5)·old/new - 0.5 (tfjs's `halfPixelCenters`, as in
   * OpenCV, Pillow and TensorFlow 2). `"corners"`: the middles of the corner pixels stay where they
   * are, i·(old - 1)/(new - 1) (tfjs's `alignCorners`). `"first"`: i·old/new (tfjs with neither).
   */
  readonly alignment?: ResizeAlignment;
}

/**
 * An image in another size. The two axes are done one after the other: each new pixel is a weighted
 * mean of old ones.
 *
 * Source: Gonzalez and Woods, "Digital Image Processing", 4th edition, section 2.4.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param size `[height, width]` of the result, in pixels
 * @param options `method` "bilinear" and `alignment` "pixels" unless given; "area" has no other alignment
 * @returns the image in its new size, with as many axes; float32 if the image is, else float64
 * @throws RangeError if a length is not a whole number of at least 1, or if a value is NaN or
 *   infinite; TypeError for another method or alignment
 *
 * @example
 * ```ts
 * import { resize, toNested } from "two-kernels";
 * toNested(resize([[0, 4]], [1, 4])); // => [[0, 1, 3, 4]]
 * toNested(resize([[0, 4]], [1, 4], { method: "nearest" })); // => [[0, 0, 4, 4]]
 * toNested(resize([[0, 4, 5, 7]], [1, 2], { method: "area" })); // => [[2, 6]]
 * ```
 */
export function resize(
  image: ArrayLike,
  size: readonly [height: number, width: number],
  options: ResizeOptions = {},
): FloatArray {
  const { method = "bilinear", alignment = "pixels" } = options;
  requireOptions(method, alignment);
  const lengths: unknown = size;
  if (!Array.isArray(lengths) || lengths.length !== 2) {
    throw new TypeError(`resize: size should be [height, width], got ${describeValue(lengths)}`);
  }
  const [height, width] = size;
  requireInteger("resize", "height", height, 1);
  requireInteger("resize", "width", width, 1);
  const source = readImage("resize", image);
  const rows = axisTaps(source.height, height, method, alignment);
  const columns = axisTaps(source.width, width, method, alignment);
  const result = floatLike(source.values, source.batch * height * width * source.channels);
  resample(source, rows, columns, result);
  return fromData(result, likeImage(source, height, width, source.channels));
}

function resample(
  image: BatchOfImages,
  rows: readonly AxisTaps[],
  columns: readonly AxisTaps[],
  result: Float32Array | Float64Array,
): void {
  const { batch, height, width, channels, values } = image;
  const rowLength = width * channels;
  const row = new Float64Array(rowLength);
  let next = 0;
  for (let b = 0; b < batch; b++) {
    for (const { from, weights } of rows) {
      row.fill(0);
      from.forEach((y, k) => {
        const start = (b * height + y) * rowLength;
        for (let i = 0; i < rowLength; i++) row[i] += weights[k] * values[start + i];
      });
      for (const taps of columns) {
        for (let c = 0; c < channels; c++) {
          let sum = 0;
          for (let k = 0; k < taps.from.length; k++) {
            sum += taps.weights[k] * row[taps.from[k] * channels + c];
          }
          result[next++] = sum;
        }
      }
    }
  }
}

function requireOptions(method: ResizeMethod, alignment: ResizeAlignment): void {
  if (!["nearest", "bilinear", "area"].includes(method)) {
    throw new TypeError(
      `resize: method should be "nearest", "bilinear" or "area", got ${describeValue(method)}`,
    );
  }
  if (!["pixels", "corners", "first"].includes(alignment)) {
    throw new TypeError(
      `resize: alignment should be "pixels", "corners" or "first", got ${describeValue(alignment)}`,
    );
  }
  if (method === "area" && alignment !== "pixels") {
    throw new RangeError(
      `resize: method "area" covers the image with the new pixels, so it takes no alignment "${alignment}"`,
    );
  }
}
