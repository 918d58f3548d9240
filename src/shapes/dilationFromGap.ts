import { requireInteger } from "../arrays/index.ts";

/**
 * The dilation, as this library and every framework count it (1 is contiguous), of a filter described
 * by the pixels that are left out **between** its taps (0 is contiguous), as some texts count.
 *
 * @param gap pixels between two neighbouring taps, at least 0
 * @throws RangeError if `gap` is not a whole number of at least 0
 *
 * @example
 * ```ts
 * import { dilationFromGap, outputSize } from "two-kernels";
 * dilationFromGap(0); // => 1
 * outputSize(7, 3, { dilation: dilationFromGap(1) }); // => 3
 * ```
 */
export function dilationFromGap(gap: number): number {
  return requireInteger("dilationFromGap", "gap", gap, 0) + 1;
}
