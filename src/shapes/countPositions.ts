import { describeValue } from "../arrays/index.ts";
import { padAxis } from "./padInfo.ts";
import type { PadInfo } from "./padInfo.ts";
import type { OutputSizeOptions } from "./types.ts";

/** The positions of a window on an axis: how many, and the border that they reach into. */
export interface Positions extends PadInfo {
  readonly size: number;
}

/**
 * `outputSize` on behalf of another function, which its errors name. With rounding "ceil", `after`
 * also counts the entries that the last window hangs over the padded edge.
 *
 * @param misfit the words of an error for a window longer than the axis, where the caller has better
 */
export function countPositions(
  caller: string,
  n: number,
  k: number,
  options: OutputSizeOptions,
  misfit?: () => string,
): Positions {
  const { stride = 1, padding = 0, dilation = 1, rounding = "floor" } = options;
  requireRounding(caller, rounding);
  const { before, after, span } = padAxis(caller, n, k, options);
  if (padding === "same" || padding === "same-before") {
    return { size: Math.ceil(n / stride), before, after, span };
  }
  const room = n + before + after - span;
  if (room < 0) {
    const dilated = dilation > 1 ? ` with dilation ${dilation} spans ${span} and` : "";
    const words =
      `a window of ${k} entries${dilated} does not fit ${n} entries with padding ${before} before and ` +
      `${after} after: pad more, or take a smaller window`;
    throw new RangeError(`${caller}: ${misfit?.() ?? words}`);
  }
  const rest = room % stride;
  if (rounding === "refuse" && rest !== 0) {
    throw new RangeError(
      `${caller}: stride ${stride} does not fit: (${n} + ${before} + ${after} - ${span}) / ${stride} = ` +
        `${room / stride} is not whole; change the padding, or let rounding be "floor"`,
    );
  }
  const size = Math.floor(room / stride) + 1;
  if (rounding !== "ceil" || rest === 0) return { size, before, after, span };
  return { size: size + 1, before, after: after + stride - rest, span };
}

function requireRounding(caller: string, rounding: unknown): void {
  if (rounding !== "floor" && rounding !== "ceil" && rounding !== "refuse") {
    throw new TypeError(
      `${caller}: rounding should be "floor", "ceil" or "refuse", got ${describeValue(rounding)}`,
    );
  }
}
