import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyTrace } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { seriesStyle } from "../core/seriesStyle.ts";
import { typedArray } from "../core/typedArray.ts";
import { mixed } from "./mixed.ts";
import type { DecisionGrid } from "./readDecisionGrid.ts";

/** How much of a class's colour its ground has where the network is sure. */
const sure = 0.55;
const unsure = 0.08;

/** Bands of shade from one class to the other: their picture takes a fifth of a smooth ground's bytes. */
const bands = 12;

/** The ground of each class, and between two classes the line where both are equally likely. */
export function boundaryTraces(grid: DecisionGrid, names: readonly string[]): PlotlyTrace[] {
  const { rows, columns, x, y } = grid;
  const [dx, dy] = [
    (x[1] - x[0]) / Math.max(1, columns - 1),
    (y[1] - y[0]) / Math.max(1, rows - 1),
  ];
  const x0 = columns === 1 ? (x[0] + x[1]) / 2 : x[0];
  const y0 = rows === 1 ? (y[0] + y[1]) / 2 : y[0];
  const place = { x0, dx, y0, dy } as const;
  return grid.classes === 2 ? twoClasses(grid, place, names) : [manyClasses(grid, place, names)];
}

function twoClasses(
  { rows, columns, certainty }: DecisionGrid,
  place: Readonly<Record<string, number>>,
  names: readonly string[],
): PlotlyTrace[] {
  const codes = Uint8Array.from(certainty, (p) => Math.round(255 * Math.min(1, Math.max(0, p))));
  const second = escapeLabel(fitLabel(names[1], 200, 13));
  const values = { ...place, z: typedArray(codes, [rows, columns]) };
  const ground = {
    ...values,
    showscale: false,
    zmin: 0,
    zmax: 255,
    colorscale: [
      [0, mixed(seriesStyle(0).color, sure)],
      [0.5, "#ffffff"],
      [1, mixed(seriesStyle(1).color, sure)],
    ],
    hovertemplate: `%{x:.3~g}, %{y:.3~g}<br>${second}: %{z}/255<extra></extra>`,
  };
  // A contour needs two places along each axis.
  if (rows < 2 || columns < 2) return [{ type: "heatmap", ...ground }];
  const size = 255 / bands;
  const shades = { coloring: "fill", start: size, end: 255 - size, size, showlines: false };
  const middle = { coloring: "none", start: 127.5, end: 127.5, size: 1 };
  const line = { color: "#333333", width: 2, smoothing: 0 };
  return [
    { type: "contour", ...ground, contours: shades, line: { smoothing: 0 }, name: second },
    { type: "contour", ...values, contours: middle, line, showlegend: false, hoverinfo: "skip" },
  ];
}

/** One byte tells the class and how sure the network is, on a scale that begins anew with each class. */
function manyClasses(
  { rows, columns, classes, winners, certainty }: DecisionGrid,
  place: Readonly<Record<string, number>>,
  names: readonly string[],
): PlotlyTrace {
  const steps = Math.floor(256 / classes);
  const last = classes * steps - 1;
  const codes = Uint8Array.from(winners, (winner, i) => {
    const above = (certainty[i] - 1 / classes) / (1 - 1 / classes);
    return winner * steps + Math.round(Math.min(1, Math.max(0, above)) * (steps - 1));
  });
  const colorscale = names.flatMap((_, i) => {
    const { color } = seriesStyle(i);
    return [
      [(i * steps) / last, mixed(color, unsure)],
      [(i * steps + steps - 1) / last, mixed(color, sure)],
    ] as const;
  });
  return {
    type: "heatmap",
    ...place,
    z: typedArray(codes, [rows, columns]),
    showscale: false,
    zmin: 0,
    zmax: last,
    colorscale,
    hoverinfo: "skip",
  };
}
