import { describeValue } from "../arrays/index.ts";
import { padAxis } from "./padInfo.ts";
import type { WindowOptions } from "./types.ts";

/** What to do when the last step of the window does not end at the edge. */
export type Rounding = "floor" | "ceil" | "refuse";

/** How a window moves along an axis, and how its positions are counted. */
export interface OutputSizeOptions extends WindowOptions {
  /**
   * `"floor"` (the default, as in every framework) leaves the rest unread; `"ceil"` adds a
   * position that hangs over the edge; `"refuse"` throws, as Stanford's CS231n notes ask.
   */
  rounding?: Rounding;
}

/**
 * How many positions a window of `k` entries takes on an axis of `n` entries, which is the size
 * of the feature map on that axis:
 *
 *     floor((n + before + after - span) / stride) + 1,   span = (k - 1) * dilation + 1
 *
 * With `padding: "same"` that is ceil(n / stride). Source: Dumoulin and Visin, "A guide to
 * convolution arithmetic for deep learning", relationship 15.
 *
 * @param n entries on the axis, such as the image's height in pixels
 * @param k entries in the window, such as the filter's height in pixels
 * @param options stride 1, no padding, dilation 1 and rounding "floor" unless given; a number as
 *   padding counts on each side
 * @throws RangeError if the window is longer than the padded axis, if a number is not whole or too
 *   small, or if the stride does not fit and `rounding` is "refuse"
 *
 * @example
 * ```ts
 * import { outputSize } from "two-kernels";
 * outputSize(5, 3); // => 3
 * outputSize(10, 3, { stride: 2 }); // => 4
 * outputSize(12, 5, { stride: 2, padding: 4 }); // => 8
 * outputSize(7, 3, { dilation: 2 }); // => 3
 * ```
 */
export function outputSize(n: number, k: number, options: OutputSizeOptions = {}): number {
  const { stride = 1, padding = 0, dilation = 1, rounding = "floor" } = options;
  requireRounding(rounding);
  const { before, after, span } = padAxis("outputSize", n, k, options);
  if (padding === "same") return Math.ceil(n / stride);
  const room = n + before + after - span;
  if (room < 0) {
    throw new RangeError(
      `outputSize: a window of ${k} entries${dilation > 1 ? ` with dilation ${dilation} spans ${span} and` : ""} ` +
        `does not fit ${n} entries with padding ${before} before and ${after} after: ` +
        `pad more, or take a smaller window`,
    );
  }
  const rest = room % stride;
  if (rounding === "refuse" && rest !== 0) {
    throw new RangeError(
      `outputSize: stride ${stride} does not fit: (${n} + ${before} + ${after} - ${span}) / ${stride} = ` +
        `${room / stride} is not whole; change the padding, or let rounding be "floor"`,
    );
  }
  return (rounding === "ceil" ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1;
}

function requireRounding(rounding: unknown): void {
  if (rounding !== "floor" && rounding !== "ceil" && rounding !== "refuse") {
    throw new TypeError(
      `outputSize: rounding should be "floor", "ceil" or "refuse", got ${describeValue(rounding)}`,
    );
  }
}
