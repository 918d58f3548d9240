import { type ArrayLike, requireInteger } from "../../arrays/index.ts";
import type { Figure } from "../core/figure.ts";
import { valueScale } from "../core/valueScale.ts";
import { gridFigure } from "./gridFigure.ts";
import { gridAlt } from "./gridNote.ts";
import { colorPaint, colorRange, scalePaint } from "./pixelPaint.ts";
import { readImages } from "./readImages.ts";
import { requireRange } from "../core/requireRange.ts";

/** How a grid of images is shown. */
export interface ImageGridOptions {
  /** Images side by side; by default as many as leave the fewest places empty. */
  readonly columns?: number;
  /** One line above each image. */
  readonly titles?: readonly (string | number)[];
  /**
   * The values shown as the two ends of the scale; by default the least and the greatest. Of images
   * in colour: no light and full light; by default 0 and 255, or 0 and 1 where no value is larger.
   */
  readonly range?: readonly [min: number, max: number];
  /** The sentence that stands for the figure where it cannot be seen; by default its facts. */
  readonly alt?: string;
}

/**
 * Images of one size side by side, on one scale of values: grey, or blue to red with white at zero
 * where a value is negative; or red, green and blue. The values show under the pointer.
 *
 * At most 64 images are shown, and large ones as means of blocks; a note below the figure says so.
 *
 * @param images `[count, height, width]` or `[count, height, width, channels]`, or a list of
 *   `[height, width]` or `[height, width, channels]`; channels are one, or three for colour
 * @throws RangeError where there is no image, sizes differ, a value is not finite, colours are not from
 *   0 to 1 or to 255, or the titles or the range do not fit
 * @example
 * ```ts
 * import { imageGrid } from "two-kernels";
 * imageGrid([[[0, 1], [1, 0]], [[1, 1], [0, 0]]], { titles: ["cross", "top"] }).alt;
 * // => "A grid of 2 images, 2 by 2 pixels, values from 0 to 1"
 * ```
 */
export function imageGrid(
  images: ArrayLike | readonly ArrayLike[],
  options: ImageGridOptions = {},
): Figure {
  const all = readImages("imageGrid", images);
  const { titles, range, alt, columns } = readOptions(all.count, options);
  const colors = all.channels === 3 && (range ?? colorRange("imageGrid", all.values));
  return gridFigure({
    all,
    many: "images",
    titles,
    columns,
    alt: alt ?? gridAlt(all),
    wholeAlt: alt !== undefined,
    paint: (shown) =>
      colors ? colorPaint(shown, colors) : scalePaint(shown, valueScale(shown, range)),
  });
}

function readOptions(count: number, { columns, titles = [], range, alt }: ImageGridOptions) {
  if (columns !== undefined) requireInteger("imageGrid", "columns", columns, 1);
  if (titles.length > 0 && titles.length !== count) {
    throw new RangeError(
      `imageGrid: expected one title for each of ${count} images, got ${titles.length} titles`,
    );
  }
  requireRange("imageGrid", range);
  return { columns, titles: titles.map(String), range, alt };
}
