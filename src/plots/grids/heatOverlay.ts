import { type ArrayLike, readArray } from "../../arrays/index.ts";
import { encodePixels } from "../core/encodePixels.ts";
import { extent } from "../core/extent.ts";
import { type Figure, figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { heatScale } from "./heatScale.ts";
import { limitImages } from "./limitImages.ts";
import { overlayLayout } from "./overlayLayout.ts";
import { overlayTraces } from "./overlayTraces.ts";
import { colorRange } from "./pixelPaint.ts";
import { readPicture } from "./readImages.ts";

/** How a map over an image is shown. */
export interface HeatOverlayOptions {
  /** A line above both pictures. */
  readonly title?: string;
  /** What the map's numbers are, such as `drop of the probability`: the name of its scale. */
  readonly unit?: string;
}

/** Bytes for the image, which the figure holds twice, and for the map. */
const mostOfEach = 12_000;

/**
 * A map of numbers over the image that it explains, and the image alone beside it: saliency, occlusion
 * or Grad-CAM. The map may be coarser than the image; it is stretched over it. Where it is near 0 the
 * image shows through. Positive is yellow to red; where a value is negative, negative is blue.
 *
 * @param image `[height, width]` or `[height, width, channels]`, one channel, or three for colour
 * @param map `[mapHeight, mapWidth]`
 * @param options `title`, and `unit` of the map
 * @throws RangeError where either is empty, a value is not finite, or colours are not from 0 to 1 or
 *   to 255
 * @example
 * ```ts
 * import { heatOverlay } from "two-kernels";
 * heatOverlay([[0, 1], [1, 0]], [[0, 0.5], [0, 0.1]], { title: "Saliency" }).alt;
 * // => "Saliency: a map of 2 by 2 over an image of 2 by 2 pixels, values from 0 to 0.5, the largest at the top right"
 * ```
 */
export function heatOverlay(
  image: ArrayLike,
  map: ArrayLike,
  options: HeatOverlayOptions = {},
): Figure {
  const picture = readPicture("heatOverlay", image);
  const { shape, values } = readArray("heatOverlay", "map", map, { 2: "[mapHeight, mapWidth]" });
  const [height = 1, width = 1] = shape;
  const heat = { count: 1, height, width, channels: 1, values } as const;
  const colors = picture.channels === 3 ? colorRange("heatOverlay", picture.values) : undefined;
  const parts = { image: limitImages(picture, mostOfEach), heat: limitImages(heat, mostOfEach) };
  const { title, unit } = options;
  const scale = heatScale(parts.heat.values);
  const pixels = encodePixels(parts.heat.values, scale, mostOfEach / 4);
  const traces = overlayTraces(parts, pixels, colors);
  const layout = overlayLayout(parts, { ...scale, ends: pixels.ends }, { title, unit });
  const [min, max] = extent(values);
  const facts =
    `a map of ${height} by ${width} over an image of ${picture.height} by ${picture.width} pixels, ` +
    (min === max
      ? `all values ${formatValue(min)}`
      : `values from ${formatValue(min)} to ${formatValue(max)}, the largest ${place(values.indexOf(max), height, width)}`);
  return figure(traces, layout, title ? `${title}: ${facts}` : facts.replace("a map", "A map"));
}

/** In which ninth of the picture a pixel lies. */
function place(at: number, height: number, width: number): string {
  const third = (i: number, n: number) =>
    n < 2 ? 1 : Math.min(2, Math.floor((3 * (i + 0.5)) / n));
  const row = ["top", "", "bottom"][third(Math.floor(at / width), height)];
  const column = ["left", "", "right"][third(at % width, width)];
  if (row && column) return `at the ${row} ${column}`;
  return row || column ? `at the ${row || column}` : "in the middle";
}
