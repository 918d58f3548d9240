import { bareAxis } from "../core/bareAxis.ts";
import { divergingScale } from "../core/colors.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { JsonValue, PlotlyTrace } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { axisName, panelAxes } from "../core/panelAxes.ts";
import { pixelLabel } from "../core/pixelLabel.ts";
import { typedArray } from "../core/typedArray.ts";

/** A matrix as a panel of a figure. */
export interface MatrixPanel {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** Row by row; NaN where a cell is still empty. */
  readonly values: readonly number[];
  /** Top left of the cells, and the side of one, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Cells to frame: row, column, height, width. */
  readonly frames: readonly Frame[];
}

/** A rectangle around cells. */
export interface Frame {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly color: string;
  readonly thick: number;
}

/** Below this, digits cannot be read. */
const smallestLetters = 8;

/** The trace, the axes, the title and the frames of panel `i`. */
export function matrixPanel(
  panel: MatrixPanel,
  i: number,
  size: { readonly width: number; readonly height: number },
) {
  const { title, rows, columns, values, left, top, cell, frames } = panel;
  const reach = values.reduce((most, v) => (Math.abs(v) > most ? Math.abs(v) : most), 0) || 1;
  const longest = Math.max(...values.map((v) => (Number.isNaN(v) ? 1 : formatValue(v).length)));
  // Digits are a little more than half as wide as they are high.
  const letters = Math.floor(Math.min(15, cell * 0.36, (cell - 3) / (0.58 * longest)));
  const [x, y] = [axisName("x", i), axisName("y", i)];
  const trace: PlotlyTrace = {
    type: "heatmap",
    name: escapeLabel(title),
    xaxis: x,
    yaxis: y,
    z: typedArray(Float32Array.from(values), [rows, columns]),
    zmin: -reach,
    zmax: reach,
    colorscale: divergingScale,
    showscale: false,
    hovertemplate: "row %{y}, column %{x}<br>%{z:.4~g}<extra>%{fullData.name}</extra>",
    ...(letters >= smallestLetters && {
      texttemplate: "%{z:.3~g}",
      textfont: { size: letters },
    }),
  };
  const axes = panelAxes(
    i,
    { left, top, width: columns * cell, height: rows * cell },
    size,
    { ...bareAxis([0], columns), range: [-0.5, columns - 0.5] },
    { ...bareAxis([0], rows), range: [rows - 0.5, -0.5] },
  );
  const grid = { ...cellLines(rows, columns), line: { color: "#c4c4c4", width: 1 } };
  const shapes = [grid, ...frames.map(framePath)].map((shape): Record<string, JsonValue> => ({
    type: "path",
    xref: x,
    yref: y,
    ...shape,
  }));
  return { trace, axes, shapes, label: pixelLabel(title, { x: left, y: top - 12 }) };
}

/** Lines around all cells. */
function cellLines(rows: number, columns: number) {
  const down = Array.from({ length: columns + 1 }, (_, x) => `M${x - 0.5},-0.5V${rows - 0.5}`);
  const across = Array.from({ length: rows + 1 }, (_, y) => `M-0.5,${y - 0.5}H${columns - 0.5}`);
  return { path: [...down, ...across].join("") };
}

function framePath({ row, column, height, width, color, thick }: Frame) {
  const [x, y] = [column - 0.5, row - 0.5];
  const path = `M${x},${y}H${x + width}V${y + height}H${x}Z`;
  return { path, line: { color, width: thick } };
}
