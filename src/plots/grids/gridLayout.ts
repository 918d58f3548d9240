import { bareAxis } from "../core/bareAxis.ts";
import { baseLayout } from "../core/baseLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { colorAxis } from "../core/colorAxis.ts";
import type { PlotlyLayout } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import type { GridGeometry } from "./gridGeometry.ts";
import type { ImageStack } from "./readImages.ts";

/** Words of a grid: a title for each image or none, a note below, what the pointer shows. */
interface GridWords {
  readonly titles: readonly string[];
  readonly note: string;
  readonly hover: string;
}

const margin = { l: 0, r: 84, t: 10, b: 10 } as const;
const noteHeight = 26;
/** Shows where an image ends that is white, or black, at its edge. */
const background = "#e4e4e4";
/** The scale's three labels need this much, however small the images are. */
const lowest = 64;
const titleFont = { size: 12 } as const;
const label = { showarrow: false, yanchor: "bottom", font: titleFont } as const;

/**
 * The layout of a grid of images: square pixels, no axes, titles above, a note below.
 *
 * @param axis makes the colour axis for a bar of so many pixels
 */
export function gridLayout(
  geometry: GridGeometry,
  { count, height, width }: ImageStack,
  { titles, note, hover }: GridWords,
  axis: (length: number) => ReturnType<typeof colorAxis>,
): PlotlyLayout {
  const { lefts, tops, right, bottom, between, titleRows, scale } = geometry;
  const pad = 0.5 + between / 2;
  const below = note ? noteHeight : 0;
  const plotHeight = Math.max((bottom + titleRows + between) * scale, lowest);
  const heatmap = { coloraxis: "coloraxis", hovertemplate: hoverText(hover, titles) };
  const labels = [...titleLabels(geometry, width, titles.slice(0, count)), ...noteLabel(note)];
  return {
    ...baseLayout,
    // What all heat maps share is written once: 25 digits then stay below 30 kB.
    template: {
      data: { heatmap: [heatmap] },
      ...(labels.length > 0 && { layout: { annotationdefaults: label } }),
    },
    plot_bgcolor: background,
    width: Math.round((right + between) * scale + margin.l + margin.r),
    height: Math.round(plotHeight + margin.t + margin.b + below),
    margin: { ...margin, b: margin.b + below },
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

function hoverText(value: string, titles: readonly string[]): string {
  const which = titles.length > 0 ? "%{fullData.name}" : "image %{curveNumber}";
  return `row %{y}, column %{x}<br>value ${value}<extra>${which}</extra>`;
}

function titleLabels(
  { columns, lefts, tops, scale }: GridGeometry,
  width: number,
  titles: readonly string[],
) {
  return titles.map((title, i) => ({
    x: lefts[i % columns] + (width - 1) / 2,
    y: tops[Math.floor(i / columns)] - 0.5,
    text: escapeLabel(fitLabel(title, width * scale, titleFont.size)),
  }));
}

function noteLabel(note: string) {
  if (!note) return [];
  const place = { xref: "paper", yref: "paper", x: 0, y: 0, xanchor: "left", yanchor: "top" };
  return [{ ...place, yshift: -6, text: note }];
}
