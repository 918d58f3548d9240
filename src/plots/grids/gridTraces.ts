import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyTrace } from "../core/figure.ts";
import { typedArray } from "../core/typedArray.ts";
import type { GridGeometry } from "./gridGeometry.ts";
import type { ImageStack } from "./readImages.ts";

/**
 * One heat map, or one picture in colour, for each image of a grid, all on one pair of axes: a pair
 * for each would take plotly many times as long.
 *
 * @param codes the pixels of all images as the figure carries them
 * @param names what the pointer shows beside a value; without any, the image's number
 */
export function gridTraces(
  { columns, lefts, tops }: GridGeometry,
  { count, height, width, channels }: ImageStack,
  codes: Uint8Array | Float32Array,
  names: readonly string[],
): PlotlyTrace[] {
  const size = height * width * channels;
  const shape = channels === 3 ? ([height, width, 3] as const) : ([height, width] as const);
  return Array.from({ length: count }, (_, i) => ({
    type: channels === 3 ? "image" : "heatmap",
    ...(names.length > 0 && { name: escapeLabel(names[i]) }),
    x0: lefts[i % columns],
    y0: tops[Math.floor(i / columns)],
    z: typedArray(codes.subarray(i * size, (i + 1) * size), shape),
  }));
}
