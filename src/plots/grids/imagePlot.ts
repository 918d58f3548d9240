import type { ArrayLike } from "../../arrays/index.ts";
import type { Figure } from "../core/figure.ts";
import { valueScale } from "../core/valueScale.ts";
import { gridFigure } from "./gridFigure.ts";
import { gridAlt } from "./gridNote.ts";
import { colorPaint, colorRange, scalePaint } from "./pixelPaint.ts";
import { readPicture } from "./readImages.ts";
import { requireRange } from "../core/requireRange.ts";

/** How an image is shown. */
export interface ImagePlotOptions {
  /** A line above the image. */
  readonly title?: string;
  /**
   * The values shown as the two ends of the scale; by default the least and the greatest. Of an image
   * in colour: no light and full light; by default 0 and 255, or 0 and 1 where no value is larger.
   */
  readonly range?: readonly [min: number, max: number];
  /** The sentence that stands for the figure where it cannot be seen; by default its facts. */
  readonly alt?: string;
}

const largest = 400;

/**
 * One image: in colour, or in grey, or, where a value is negative, from blue to red with white at
 * zero. The values show under the pointer. A large image is shown as means of blocks; a note says so.
 *
 * @param image `[height, width]`, or `[height, width, channels]` with one channel, or three for colour
 * @throws RangeError where the image is empty, a value is not finite, colours are not from 0 to 1 or to
 *   255, or the range does not fit
 * @example
 * ```ts
 * import { imagePlot } from "two-kernels";
 * const flag = [[[0, 85, 164], [255, 255, 255], [239, 65, 53]]];
 * imagePlot(flag, { title: "Tricolore" }).alt;
 * // => "Tricolore: an image, in colour, 1 by 3 pixels, values from 0 to 255"
 * ```
 */
export function imagePlot(image: ArrayLike, options: ImagePlotOptions = {}): Figure {
  const all = readPicture("imagePlot", image);
  const { title, range, alt } = options;
  requireRange("imagePlot", range);
  const colors = all.channels === 3 && (range ?? colorRange("imagePlot", all.values));
  return gridFigure({
    all,
    many: "images",
    title,
    names: [title ?? "image"],
    largest,
    alt: alt ?? (title ? `${title}: ${gridAlt(all).replace("An", "an")}` : gridAlt(all)),
    wholeAlt: alt !== undefined,
    paint: (shown) =>
      colors ? colorPaint(shown, colors) : scalePaint(shown, valueScale(shown, range)),
  });
}
