/**
 * Zeros put around an axis: none (`"valid"`), as many as keep ceil(n / stride) positions
 * (`"same"`, TensorFlow's rule: an odd one goes after), so many on **each** side (a number), or so
 * many before and after.
 */
export type AxisPadding = "same" | "valid" | number | { before: number; after: number };

/** Zeros put around the two spatial axes; the meaning is `AxisPadding`'s. */
export type Padding =
  "same" | "valid" | number | { top: number; bottom: number; left: number; right: number };

/** How a window of k entries moves along an axis of n entries. */
export interface WindowOptions {
  /** Entries from one position of the window to the next; 1 if left out. */
  stride?: number;
  /** Zeros around the axis; none if left out. */
  padding?: AxisPadding;
  /** Entries from one tap of the window to the next; 1, contiguous, if left out. */
  dilation?: number;
}
