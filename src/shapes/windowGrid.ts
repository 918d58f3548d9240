import { describeValue, requireInteger } from "../arrays/index.ts";
import { padAxis, paddingChoices } from "./padInfo.ts";
import type { AxisPadding, Padding } from "./types.ts";

/** How a window moves over the two spatial axes of an image. */
export interface Window2dOptions {
  /** Pixels from one position of the window to the next, on both axes; 1 if left out. */
  stride?: number;
  /** What surrounds the image; `"valid"`, nothing, if left out. */
  padding?: Padding;
  /** Pixels from one tap of the window to the next, on both axes; 1 if left out. */
  dilation?: number;
}

/** The positions that a window takes on an image. */
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
 * a last step that does not fit is left out ("floor").
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
  const { stride = 1, padding = "valid", dilation = 1 } = options;
  const sides = splitPadding(caller, padding);
  const rows = padAxis(caller, image[0], window[0], { stride, dilation, padding: sides.vertical });
  const columns = padAxis(caller, image[1], window[1], {
    stride,
    dilation,
    padding: sides.horizontal,
  });
  const outHeight = Math.floor((image[0] + rows.before + rows.after - rows.span) / stride) + 1;
  const outWidth =
    Math.floor((image[1] + columns.before + columns.after - columns.span) / stride) + 1;
  if (outHeight < 1 || outWidth < 1) {
    const span =
      dilation > 1 ? ` (spanning ${rows.span}x${columns.span} with dilation ${dilation})` : "";
    throw new RangeError(
      `${caller}: ${windowName} ${window.join("x")}${span} does not fit image ${image.join("x")} ` +
        `with padding ${JSON.stringify(padding)}: pad more, or take a smaller ${windowName}`,
    );
  }
  return {
    outHeight,
    outWidth,
    top: rows.before,
    bottom: rows.after,
    left: columns.before,
    right: columns.after,
    stride,
    dilation,
  };
}

function splitPadding(
  caller: string,
  padding: Padding,
): { vertical: AxisPadding; horizontal: AxisPadding } {
  if (typeof padding === "string" || typeof padding === "number") {
    return { vertical: padding, horizontal: padding };
  }
  if (typeof (padding as unknown) !== "object" || (padding as unknown) === null) {
    throw new TypeError(`${caller}: ${paddingChoices}, got ${describeValue(padding)}`);
  }
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
