import { describeValue, requireInteger } from "../arrays/index.ts";
import { countPositions } from "./countPositions.ts";
import { paddingChoices } from "./padInfo.ts";
import type { AxisPadding, Padding, Rounding } from "./types.ts";

/** How a window moves over the two spatial axes of an image. */
export interface Window2dOptions {
  /** Pixels from one position of the window to the next, on both axes; 1 if left out. */
  stride?: number;
  /** What surrounds the image; `"valid"`, nothing, if left out. */
  padding?: Padding;
  /** Pixels from one tap of the window to the next, on both axes; 1 if left out. */
  dilation?: number;
  /** What to do when the stride does not fit: `"floor"` if left out, `"ceil"` or `"refuse"`. */
  rounding?: Rounding;
}

/** The positions that a window takes on an image, and the border they reach into. */
export interface WindowGrid {
  /** Positions from top to bottom, the height of the feature map. */
  readonly outHeight: number;
  /** Positions from left to right, the width of the feature map. */
  readonly outWidth: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly stride: number;
  readonly dilation: number;
}

/**
 * Where a window of `[height, width]` `window` stands on an image of `[height, width]` `image`;
 * with rounding "ceil" the border below and to the right includes what a last window hangs over.
 *
 * @param caller the public function to name in an error
 * @param windowName what the window is to that function: `filter`, or `pool`
 * @throws RangeError if the window is larger than the padded image
 */
export function windowGrid(
  caller: string,
  windowName: string,
  image: readonly [number, number],
  window: readonly [number, number],
  options: Window2dOptions,
): WindowGrid {
  const { stride = 1, padding = "valid", dilation = 1, rounding = "floor" } = options;
  const sides = splitPadding(caller, padding);
  const misfit = () => {
    const span = window.map((k) => (k - 1) * dilation + 1).join("x");
    const dilated = dilation > 1 ? ` (spanning ${span} with dilation ${dilation})` : "";
    return (
      `${windowName} ${window.join("x")}${dilated} does not fit image ${image.join("x")} ` +
      `with padding ${JSON.stringify(padding)}: pad more, or take a smaller ${windowName}`
    );
  };
  const along = (axis: 0 | 1, axisPadding: AxisPadding) => {
    const axisOptions = { stride, dilation, rounding, padding: axisPadding };
    return countPositions(caller, image[axis], window[axis], axisOptions, misfit);
  };
  const rows = along(0, sides.vertical);
  const columns = along(1, sides.horizontal);
  return {
    outHeight: rows.size,
    outWidth: columns.size,
    top: rows.before,
    bottom: rows.after,
    left: columns.before,
    right: columns.after,
    stride,
    dilation,
  };
}

/** The padding of either axis. */
export function splitPadding(
  caller: string,
  padding: Padding,
): { vertical: AxisPadding; horizontal: AxisPadding } {
  if (typeof padding === "string" || typeof padding === "number") {
    return { vertical: padding, horizontal: padding };
  }
  if (typeof (padding as unknown) !== "object" || (padding as unknown) === null) {
    throw new TypeError(`${caller}: ${paddingChoices}, got ${describeValue(padding)}`);
  }
  if ("total" in padding) return { vertical: padding, horizontal: padding };
  for (const side of Object.keys(padding)) {
    if (!["top", "bottom", "left", "right"].includes(side)) {
      throw new TypeError(
        `${caller}: padding has the sides top, bottom, left and right, got ${describeValue(side)}`,
      );
    }
  }
  const { top, bottom, left, right } = padding;
  for (const [side, pixels] of Object.entries({ top, bottom, left, right })) {
    requireInteger(caller, `padding ${side}`, pixels, 0);
  }
  return { vertical: { before: top, after: bottom }, horizontal: { before: left, after: right } };
}
