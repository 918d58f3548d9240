import { axisName, panelAxes } from "../core/panelAxes.ts";
import { bareAxis } from "../core/bareAxis.ts";
import { baseLayout } from "../core/baseLayout.ts";
import { type EncodedPixels, encodePixels } from "../core/encodePixels.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import { type Figure, figure, type JsonValue, type PlotlyTrace } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { formatValue } from "../core/formatValue.ts";
import { pixelLabel } from "../core/pixelLabel.ts";
import { titleHeight, titleLabel } from "../core/titleLabel.ts";
import { typedArray } from "../core/typedArray.ts";
import { valueScale } from "../core/valueScale.ts";
import { limitImages } from "./limitImages.ts";
import { mapFacts } from "./mapFacts.ts";
import type { ImageStack } from "./readImages.ts";

/** A layer whose maps have been read. */
interface Layer {
  readonly name: string;
  readonly all: ImageStack;
}

/** CSS pixels. */
const figureWidth = 700;
const gap = 4;
const labelHeight = 26;
/** Shows where a map ends that is white at its edge. */
const frame = 2;
const largestMap = 84;
const smallestMap = 28;
/** Of a layer's name beside each value. */
const longestName = 100;
const mostMaps = 16;
/** Bytes of pixels in the whole figure, one a pixel. */
const mostValues = 32_000;

/** One row of feature maps for each layer, each on a scale of its own, which its label tells. */
export function layerRows(layers: readonly Layer[], title?: string): Figure {
  let top = title ? titleHeight : 4;
  const rows = layers.map(({ name, all }, i) => {
    const row = layerRow(name, all, { i, top, most: mostValues / layers.length });
    top += labelHeight + row.height + 2 * gap;
    return row;
  });
  const size = { width: figureWidth, height: Math.ceil(top) };
  const axes = rows.map(({ box, x, y, color }, i) => ({
    ...panelAxes(i, box, size, x, y),
    ...color,
  }));
  const labels = rows.map(({ label }) => label);
  const layout = {
    ...baseLayout,
    ...size,
    margin: { l: 0, r: 0, t: 0, b: 0 },
    plot_bgcolor: "#e4e4e4",
    ...(Object.assign({}, ...axes) as Record<string, JsonValue>),
    annotations: title
      ? [{ ...titleLabel(title, figureWidth), yanchor: "top", yshift: -6 }, ...labels]
      : labels,
  };
  const facts = layers.map(({ name, all }) => `${name}: ${mapFacts(all)}`).join(". ");
  return figure(
    rows.flatMap(({ traces }) => traces),
    layout,
    title ? `${title}. ${facts}` : facts,
  );
}

function layerRow(name: string, all: ImageStack, place: { i: number; top: number; most: number }) {
  const { i, top, most } = place;
  const size = all.height * all.width;
  const count = Math.min(all.count, mostMaps);
  const kept = { ...all, count, values: all.values.subarray(0, count * size) };
  const shown = limitImages(kept, most);
  const { height, width, values } = shown;
  const room = (figureWidth - 2 * frame - (count - 1) * gap) / count;
  const cell = Math.min(
    (room - 1) / width,
    Math.max(smallestMap, Math.min(largestMap, room)) / Math.max(height, width),
  );
  const step = width + gap / cell;
  const scale = valueScale(values);
  const { codes, ends, hover } = encodePixels(values, scale, most / 8);
  const traces = mapTraces(fitLabel(name, longestName, 13), { codes, hover, shown, step, i });
  const across = (count - 1) * step + width;
  const pad = frame / cell;
  const starts = traces.map(({ x0 }) => x0 as number);
  const box = {
    left: 0,
    top: top + labelHeight,
    width: (across + 2 * pad) * cell,
    height: (height + 2 * pad) * cell,
  };
  return {
    traces,
    box,
    color: {
      [colorAxisName(i)]: {
        colorscale: scale.colors,
        cmin: ends[0],
        cmax: ends[1],
        showscale: false,
      },
    },
    height: box.height,
    label: pixelLabel(rowText(name, all, shown.factor, scale), { x: 0, y: top + labelHeight / 2 }),
    x: { ...bareAxis(starts, width), range: [-0.5 - pad, across - 0.5 + pad] },
    y: { ...bareAxis([0], height), range: [height - 0.5 + pad, -0.5 - pad] },
  };
}

function mapTraces(
  name: string,
  row: Pick<EncodedPixels, "codes" | "hover"> & { shown: ImageStack; step: number; i: number },
): PlotlyTrace[] {
  const { codes, hover, shown, step, i } = row;
  const { count, height, width } = shown;
  const size = height * width;
  return Array.from({ length: count }, (_, map) => ({
    type: "heatmap",
    name: escapeLabel(`${name}, map ${map}`),
    xaxis: axisName("x", i),
    yaxis: axisName("y", i),
    x0: Number((map * step).toFixed(3)),
    z: typedArray(codes.subarray(map * size, (map + 1) * size), [height, width]),
    coloraxis: colorAxisName(i),
    hovertemplate: `row %{y}, column %{x}<br>value ${hover}<extra>%{fullData.name}</extra>`,
  }));
}

function colorAxisName(i: number): string {
  return i === 0 ? "coloraxis" : `coloraxis${i + 1}`;
}

function rowText(
  name: string,
  { count, height, width }: ImageStack,
  factor: number,
  scale: { min: number; max: number },
): string {
  const maps = count === 1 ? "1 map" : `${count.toLocaleString("en")} maps`;
  const [min, max] = [scale.min, scale.max].map(formatValue);
  const ends = scale.min < 0 ? `blue ${min}, white 0, red ${max}` : `black ${min}, white ${max}`;
  const first = count > mostMaps ? `, the first ${mostMaps} shown` : "";
  const means = factor > 1 ? `, as means of ${factor} by ${factor}` : "";
  const facts = `: ${maps} of ${height} by ${width}${first}${means}; ${ends}`;
  return fitLabel(name, figureWidth - 7.2 * facts.length, 13) + facts;
}
