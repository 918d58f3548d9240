import { bareAxis } from "../core/bareAxis.ts";
import { baseLayout } from "../core/baseLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyLayout } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { titleHeight, titleLabel, titleWidth } from "../core/titleLabel.ts";
import { wrapLabel } from "../core/wrapLabel.ts";
import type { GridGeometry } from "./gridGeometry.ts";
import type { PixelPaint } from "./pixelPaint.ts";
import type { ImageStack } from "./readImages.ts";

/** Words of a grid: a title for it and for each image or none, a note below, what the pointer shows. */
interface GridWords {
  readonly title: string | undefined;
  readonly titles: readonly string[];
  readonly note: string;
  readonly hover: string;
  /** Whether each trace has a name for the pointer to show. */
  readonly named: boolean;
}

const margin = { l: 0, r: 84, t: 10, b: 10 } as const;
const noteLine = 18;
const noteGap = 8;
/** Shows where an image ends that is white, or black, at its edge. */
const background = "#e4e4e4";
/** The scale's three labels need this much, however small the images are. */
const lowest = 64;
const widest = 700;
const imageTitle = { size: 12 } as const;
const label = { showarrow: false, yanchor: "bottom", font: imageTitle } as const;

/** The layout of a grid of images: square pixels, no axes, titles above, a note below. */
export function gridLayout(
  geometry: GridGeometry,
  { count, height, width, channels }: ImageStack,
  { title, titles, note, hover, named }: GridWords,
  axis: PixelPaint["axis"],
): PlotlyLayout {
  const { lefts, tops, right, bottom, between, titleRows, scale } = geometry;
  const pad = 0.5 + between / 2;
  const bar = channels === 1 ? margin.r : 0;
  const gridWidth = (right + between) * scale + bar;
  const figureWidth = Math.ceil(
    Math.min(Math.max(gridWidth, titleWidth(title), note ? 300 : 0), Math.max(widest, gridWidth)),
  );
  const lines = wrapLabel(note, figureWidth, 13);
  const below = note ? noteGap + noteLine * lines.length : 0;
  const top = title ? titleHeight : margin.t;
  const plotHeight = Math.max((bottom + titleRows + between) * scale, channels === 1 ? lowest : 0);
  const trace = {
    ...(channels === 1 && { coloraxis: "coloraxis" }),
    hovertemplate: hoverText(hover, named),
  };
  const labels = [
    ...titleLabels(geometry, width, titles.slice(0, count)),
    ...noteLabel(lines),
    ...(title ? [titleLabel(title, figureWidth)] : []),
  ];
  return {
    ...baseLayout,
    // What all images share is written once: 25 digits then stay below 30 kB.
    template: {
      data: channels === 1 ? { heatmap: [trace] } : { image: [trace] },
      ...(labels.length > 0 && { layout: { annotationdefaults: label } }),
    },
    plot_bgcolor: background,
    width: figureWidth,
    height: Math.round(plotHeight + top + margin.b + below),
    margin: { l: 0, t: top, b: margin.b + below, r: Math.round(figureWidth - gridWidth + bar) },
    ...axis(plotHeight),
    xaxis: { ...bareAxis(lefts, width), range: [-pad, right - 1 + pad], ...stuck("left") },
    yaxis: {
      ...bareAxis(tops, height),
      range: [bottom - 1 + pad, -titleRows - pad],
      scaleanchor: "x",
      ...stuck("top"),
    },
    ...(labels.length > 0 && { annotations: labels }),
  };
}

/** Where the plot must shrink for square pixels, it stays beside its title and its note. */
function stuck(side: "left" | "top") {
  return { constrain: "domain", constraintoward: side } as const;
}

function hoverText(value: string, named: boolean): string {
  const which = named ? "%{fullData.name}" : "image %{curveNumber}";
  return `row %{y}, column %{x}<br>${value}<extra>${which}</extra>`;
}

function titleLabels(
  { columns, lefts, tops, scale }: GridGeometry,
  width: number,
  titles: readonly string[],
) {
  return titles.map((title, i) => ({
    x: lefts[i % columns] + (width - 1) / 2,
    y: tops[Math.floor(i / columns)] - 0.5,
    text: escapeLabel(fitLabel(title, width * scale, imageTitle.size)),
  }));
}

function noteLabel(lines: readonly string[]) {
  if (lines.length === 0) return [];
  const place = { xref: "paper", yref: "paper", x: 0, y: 0, xanchor: "left", yanchor: "top" };
  const text = lines.map(escapeLabel).join("<br>");
  return [{ ...place, yshift: -6, text, align: "left", font: { size: 13 } }];
}
