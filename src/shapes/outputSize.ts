import { countPositions } from "./countPositions.ts";
import type { OutputSizeOptions } from "./types.ts";

/**
 * How many positions a window of `k` entries takes on an axis of `n` entries, which is the size
 * of the feature map on that axis:
 *
 *     floor((n + before + after - span) / stride) + 1,   span = (k - 1) * dilation + 1
 *
 * With `padding: "same"` (or "same-before") that is ceil(n / stride). Source: Dumoulin and Visin, "A guide to
 * convolution arithmetic for deep learning", relationship 15.
 *
 * @param n entries on the axis, such as the image's height in pixels
 * @param k entries in the window, such as the filter's height in pixels
 * @param options stride 1, no padding, dilation 1 and rounding "floor" unless given; a number as
 *   padding counts on each side; `{ total }` is for texts that count both sides together
 * @throws RangeError if the window is longer than the padded axis, if a number is not whole or too
 *   small, or if the stride does not fit and `rounding` is "refuse"
 *
 * @example
 * ```ts
 * import { outputSize } from "two-kernels";
 * outputSize(5, 3); // => 3
 * outputSize(10, 3, { stride: 2 }); // => 4
 * outputSize(12, 5, { stride: 2, padding: 4 }); // => 8
 * outputSize(12, 5, { stride: 2, padding: { total: 4 } }); // => 6
 * outputSize(7, 3, { dilation: 2 }); // => 3
 * outputSize(10, 3, { stride: 2, rounding: "ceil" }); // => 5
 * ```
 */
export function outputSize(n: number, k: number, options: OutputSizeOptions = {}): number {
  return countPositions("outputSize", n, k, options).size;
}
