import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyTrace } from "../core/figure.ts";
import type { GridGeometry } from "./gridGeometry.ts";
import type { ImageStack } from "./readImages.ts";
import { typedArray } from "../core/typedArray.ts";

/**
 * One heat map for each image of a grid, all on one pair of axes: a pair for each would take plotly
 * many times as long.
 *
 * @param codes the pixels of all images as the figure carries them
 * @param titles what the pointer shows beside a value; without any, the image's number
 */
export function gridTraces(
  { columns, lefts, tops }: GridGeometry,
  { count, height, width }: ImageStack,
  codes: Uint8Array | Float32Array,
  titles: readonly string[],
): PlotlyTrace[] {
  const size = height * width;
  return Array.from({ length: count }, (_, i) => ({
    type: "heatmap",
    ...(titles.length > 0 && { name: escapeLabel(titles[i]) }),
    x0: lefts[i % columns],
    y0: tops[Math.floor(i / columns)],
    z: typedArray(codes.subarray(i * size, (i + 1) * size), [height, width]),
  }));
}
