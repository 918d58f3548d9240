import { type EncodedPixels, encodePixels } from "../core/encodePixels.ts";
import { axisName } from "../core/panelAxes.ts";
import type { PlotlyTrace } from "../core/figure.ts";
import { typedArray } from "../core/typedArray.ts";
import { valueScale } from "../core/valueScale.ts";
import type { LimitedImages } from "./limitImages.ts";
import { colorPaint } from "./pixelPaint.ts";

/** An image and the map that lies over it, as they are shown. */
export interface OverlayParts {
  readonly image: LimitedImages;
  readonly heat: LimitedImages;
}

/** Grey values that may take four bytes each: the figure holds the image twice. */
const mostExact = 2_000;

/** The image alone in the first panel, the image and the map over it in the second. */
export function overlayTraces(
  { image, heat }: OverlayParts,
  { codes, hover }: EncodedPixels,
  colors: readonly [number, number] | undefined,
): PlotlyTrace[] {
  const base = colors ? colorImage(image, colors) : greyImage(image);
  const { hovertemplate, ...silent } = base;
  const [dx, dy] = [image.width / heat.width, image.height / heat.height];
  return [
    { ...silent, xaxis: axisName("x", 0), yaxis: axisName("y", 0), hovertemplate },
    { ...silent, xaxis: axisName("x", 1), yaxis: axisName("y", 1), hoverinfo: "skip" },
    {
      type: "heatmap",
      xaxis: axisName("x", 1),
      yaxis: axisName("y", 1),
      x0: -0.5 + dx / 2,
      dx,
      y0: -0.5 + dy / 2,
      dy,
      z: typedArray(codes, [heat.height, heat.width]),
      coloraxis: "coloraxis",
      hovertemplate: `map ${hover}<extra></extra>`,
    },
  ];
}

function colorImage(
  { height, width, values }: LimitedImages,
  range: readonly [number, number],
): PlotlyTrace {
  const { codes, hover } = colorPaint(values, range);
  const hovertemplate = `row %{y}, column %{x}<br>${hover}<extra></extra>`;
  return { type: "image", z: typedArray(codes, [height, width, 3]), hovertemplate };
}

function greyImage({ height, width, values }: LimitedImages): PlotlyTrace {
  const scale = valueScale(values);
  const { codes, ends, hover } = encodePixels(values, scale, mostExact);
  return {
    type: "heatmap",
    z: typedArray(codes, [height, width]),
    zmin: ends[0],
    zmax: ends[1],
    colorscale: scale.colors,
    showscale: false,
    hovertemplate: `row %{y}, column %{x}<br>value ${hover}<extra></extra>`,
  };
}
