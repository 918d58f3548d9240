/**
 * Zeros put around an axis:
 *
 * - `"valid"`: none
 * - `"same"`: as many as keep ceil(n / stride) positions; an odd one goes **after** (TensorFlow)
 * - `"same-before"`: the other convention, an odd one goes before (ONNX calls it `SAME_LOWER`)
 * - `"full"`: span - 1 on each side, so that the window meets the axis in every way it can
 * - a number: so many on **each** side
 * - `{ total }`: so many on both sides together; an odd one goes after
 * - `{ before, after }`: so many on either side
 */
export type AxisPadding =
  PaddingRule | number | { total: number } | { before: number; after: number };

/** Zeros put around the two spatial axes; the meaning is `AxisPadding`'s. */
export type Padding =
  | PaddingRule
  | number
  | { total: number }
  | { top: number; bottom: number; left: number; right: number };

/** The paddings that follow from the window's size. */
export type PaddingRule = "same" | "same-before" | "valid" | "full";

/**
 * What to do when the last step of the window does not end at the edge: `"floor"` (the default, as
 * in every framework) leaves the rest unread; `"ceil"` adds a position that hangs over the edge;
 * `"refuse"` throws, as Stanford's CS231n notes ask.
 */
export type Rounding = "floor" | "ceil" | "refuse";

/** How a window of k entries moves along an axis of n entries. */
export interface WindowOptions {
  /** Entries from one position of the window to the next; 1 if left out. */
  stride?: number;
  /** Zeros around the axis; none if left out. */
  padding?: AxisPadding;
  /**
   * Entries from one tap of the window to the next; 1, contiguous, if left out. Where a text calls
   * contiguous 0, `dilationFromGap` converts.
   */
  dilation?: number;
}

/** How a window moves along an axis, and how its positions are counted. */
export interface OutputSizeOptions extends WindowOptions {
  /** What to do when the stride does not fit; `"floor"` if left out. */
  rounding?: Rounding;
}
