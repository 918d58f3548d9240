import { describeValue, requireInteger } from "../arrays/index.ts";
import type { AxisPadding, WindowOptions } from "./types.ts";

/** What an error says of a padding that is none of them. */
export const paddingChoices =
  'padding should be "same", "same-before", "valid", "full", a number of pixels or one number per side';

/** The padding of one axis, worked out. */
export interface PadInfo {
  /** Zeros before the first entry. */
  readonly before: number;
  /** Zeros after the last entry. */
  readonly after: number;
  /** Entries the window spans: (k - 1) * dilation + 1. */
  readonly span: number;
}

/**
 * How many zeros go before and after an axis of `n` entries for a window of `k`.
 *
 * "same" follows TensorFlow: the axis is padded so that the window takes ceil(n / stride)
 * positions, `max((ceil(n / stride) - 1) * stride + span - n, 0)` zeros in all; an odd one goes
 * after. With "same-before" it goes before. Source: tensorflow.org, `tf.nn`, "Notes on padding".
 *
 * @param n entries on the axis
 * @param k entries in the window
 * @throws RangeError if a number is not whole or too small
 *
 * @example
 * ```ts
 * import { padInfo } from "two-kernels";
 * padInfo(5, 3, { padding: "same" }); // => { before: 1, after: 1, span: 3 }
 * padInfo(5, 4, { padding: "same" }); // => { before: 1, after: 2, span: 4 }
 * padInfo(5, 4, { padding: "same-before" }); // => { before: 2, after: 1, span: 4 }
 * ```
 */
export function padInfo(n: number, k: number, options: WindowOptions = {}): PadInfo {
  return padAxis("padInfo", n, k, options);
}

/** `padInfo` on behalf of another function, which its errors name. */
export function padAxis(caller: string, n: number, k: number, options: WindowOptions): PadInfo {
  const { stride = 1, padding = 0, dilation = 1 } = options;
  requireInteger(caller, "n", n, 1);
  requireInteger(caller, "k", k, 1);
  requireInteger(caller, "stride", stride, 1);
  requireInteger(caller, "dilation", dilation, 1);
  const span = (k - 1) * dilation + 1;
  if (padding === "same" || padding === "same-before") {
    const total = Math.max((Math.ceil(n / stride) - 1) * stride + span - n, 0);
    const { before, after } = halve(total);
    return padding === "same" ? { before, after, span } : { before: after, after: before, span };
  }
  if (padding === "full") return { before: span - 1, after: span - 1, span };
  const { before, after } = readSides(caller, padding);
  return { before, after, span };
}

/** A total on two sides, an odd one after. */
function halve(total: number): { before: number; after: number } {
  return { before: Math.floor(total / 2), after: Math.ceil(total / 2) };
}

function readSides(
  caller: string,
  padding: Exclude<AxisPadding, "same" | "same-before" | "full">,
): { before: number; after: number } {
  if (padding === "valid") return { before: 0, after: 0 };
  if (typeof padding === "number") {
    requireInteger(caller, "padding", padding, 0);
    return { before: padding, after: padding };
  }
  if (typeof (padding as unknown) !== "object" || (padding as unknown) === null) {
    throw new TypeError(`${caller}: ${paddingChoices}, got ${describeValue(padding)}`);
  }
  if ("total" in padding) return halve(requireInteger(caller, "padding total", padding.total, 0));
  return {
    before: requireInteger(caller, "padding before", padding.before, 0),
    after: requireInteger(caller, "padding after", padding.after, 0),
  };
}
