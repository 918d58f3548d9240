import { type ArrayLike, requireInteger } from "../../arrays/index.ts";
import { colorAxis } from "../core/colorAxis.ts";
import { encodePixels } from "../core/encodePixels.ts";
import { type Figure, figure } from "../core/figure.ts";
import { gridAlt, gridNote } from "./gridNote.ts";
import { gridGeometry } from "./gridGeometry.ts";
import { gridLayout } from "./gridLayout.ts";
import { gridTraces } from "./gridTraces.ts";
import { limitImages } from "./limitImages.ts";
import { readImages } from "./readImages.ts";
import { valueScale } from "../core/valueScale.ts";

/** How a grid of images is shown. */
export interface ImageGridOptions {
  /** Images side by side; by default as many as leave the fewest places empty. */
  readonly columns?: number;
  /** One line above each image. */
  readonly titles?: readonly (string | number)[];
  /** The values shown as the two ends of the scale; by default the least and the greatest. */
  readonly range?: readonly [min: number, max: number];
  /** The sentence that stands for the figure where it cannot be seen; by default its facts. */
  readonly alt?: string;
}

/**
 * Images of one size side by side, on one scale of values: grey, or blue to red with white at zero
 * where a value is negative. The values show under the pointer.
 *
 * At most 64 images are shown, and large ones as means of blocks; a note below the figure says so.
 *
 * @param images `[count, height, width]`, `[count, height, width, 1]`, or a list of `[height, width]`
 * @throws RangeError where there is no image, sizes differ, a value is not finite, or the titles or
 *   the range do not fit
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
  const shown = limitImages(all);
  const geometry = gridGeometry(shown, { columns, titled: titles.length > 0 });
  const scale = valueScale(shown.values, range);
  const pixels = encodePixels(shown.values, scale);
  const note = gridNote(all, shown);
  const words = { titles, note, hover: pixels.hover };
  const layout = gridLayout(geometry, shown, words, (length) =>
    colorAxis(scale, pixels.ends, length),
  );
  const traces = gridTraces(geometry, shown, pixels.codes, titles);
  return figure(traces, layout, alt ?? gridAlt(all, note));
}

function readOptions(count: number, { columns, titles = [], range, alt }: ImageGridOptions) {
  if (columns !== undefined) requireInteger("imageGrid", "columns", columns, 1);
  if (titles.length > 0 && titles.length !== count) {
    throw new RangeError(
      `imageGrid: expected one title for each of ${count} images, got ${titles.length} titles`,
    );
  }
  if (range && !(Number.isFinite(range[0]) && Number.isFinite(range[1]) && range[0] < range[1])) {
    throw new RangeError(
      `imageGrid: expected range as two numbers, the smaller first, got [${range.join(", ")}]`,
    );
  }
  return { columns, titles: titles.map(String), range, alt };
}
