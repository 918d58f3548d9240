import { baseLayout } from "./baseLayout.ts";
import { escapeLabel } from "./escapeLabel.ts";
import type { PlotlyAxis, PlotlyLayout } from "./figure.ts";
import { fitLabel } from "./fitLabel.ts";

/** The lines of an axis with a scale. */
export const axisLine = { linecolor: "#999999", gridcolor: "#e6e6e6", zeroline: false } as const;

/** Words and measures of a figure with axes. */
interface CartesianOptions {
  readonly title?: string | undefined;
  readonly xLabel?: string | undefined;
  readonly yLabel?: string | undefined;
  readonly width?: number;
  /** Of the plot itself, in CSS pixels. */
  readonly plotHeight?: number;
  /** CSS pixels left of the plot, for the labels of the axis. */
  readonly left?: number;
  readonly right?: number;
  readonly bottom?: number;
  /** Names in the legend above the plot, none for no legend. */
  readonly legend?: readonly string[];
  /** Whether the marks of the legend are larger than those of the plot, so that they can be told apart. */
  readonly constantMarks?: boolean;
  /** A line below the plot. */
  readonly note?: string;
}

/** A legend in a row, without a ground of its own: that would hide half of a label at the top of the axis. */
export const clearLegend = { orientation: "h", bgcolor: "rgba(0, 0, 0, 0)" } as const;

const legendLine = 21;
/** CSS pixels of the mark before a name, and of a letter. */
const legendMark = 58;
const letter = 6.8;

/** A figure with one pair of axes: title, legend, plot, and a note, from top to bottom. */
export function cartesianLayout(
  options: CartesianOptions,
  x: PlotlyAxis = {},
  y: PlotlyAxis = {},
): PlotlyLayout {
  const { title, xLabel, yLabel, width = 560, plotHeight = 300, legend = [], note } = options;
  const { left = yLabel ? 62 : 48, right = 16, constantMarks = false } = options;
  const above = title ? 34 : 8;
  const lines = legend.length > 0 ? legendLines(legend, width - left - right) : 0;
  const top = above + lines * legendLine + (lines > 0 ? 6 : 0);
  const bottom = (options.bottom ?? (xLabel ? 46 : 28)) + (note ? 22 : 0);
  const height = top + plotHeight + bottom;
  const atTop = { xref: "container", yref: "container", xanchor: "left", yanchor: "top" };
  return {
    ...baseLayout,
    width,
    height,
    margin: { l: left, r: right, t: top, b: bottom },
    plot_bgcolor: "#ffffff",
    showlegend: lines > 0,
    ...(title && {
      title: {
        text: escapeLabel(fitLabel(title, width - 20, 15)),
        font: { size: 15 },
        ...atTop,
        x: 0,
        y: 1,
        pad: { t: 10, l: 6 },
      },
    }),
    ...(lines > 0 && {
      legend: {
        ...clearLegend,
        ...(constantMarks && { itemsizing: "constant" }),
        xref: "paper",
        yref: "container",
        xanchor: "left",
        yanchor: "top",
        x: 0,
        y: 1 - above / height,
      },
    }),
    xaxis: {
      ...linesOf(x),
      ...(xLabel && { title: { text: escapeLabel(xLabel), standoff: 6 } }),
      ...x,
    },
    yaxis: { ...linesOf(y), ...(yLabel && { title: { text: escapeLabel(yLabel) } }), ...y },
    ...(note && { annotations: [noteLabel(note, left, bottom)] }),
  };
}

/** The lines of an axis, less those that it does not show. */
function linesOf({ showgrid, showline }: PlotlyAxis) {
  const { linecolor, gridcolor, zeroline } = axisLine;
  return {
    zeroline,
    ...(showline !== false && { linecolor }),
    ...(showgrid !== false && { gridcolor }),
  };
}

function legendLines(names: readonly string[], width: number): number {
  const longest = Math.max(...names.map((name) => Array.from(name).length));
  const perLine = Math.max(1, Math.floor(width / (legendMark + letter * longest)));
  return Math.ceil(names.length / perLine);
}

function noteLabel(text: string, left: number, bottom: number) {
  const place = { xref: "paper", yref: "paper", x: 0, y: 0, xanchor: "left", yanchor: "bottom" };
  return {
    text: escapeLabel(text),
    showarrow: false,
    ...place,
    xshift: 6 - left,
    yshift: 2 - bottom,
  };
}
