import { describeValue } from "../../arrays/index.ts";
import { type ReceptiveField, receptiveRange } from "../../shapes/index.ts";
import { axisName } from "../core/panelAxes.ts";

/** A map in a figure of receptive fields, and what its cells see along either axis. */
export interface FieldPanel {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly down: ReceptiveField;
  readonly across: ReceptiveField;
}

/** A cell of one of the maps, all numbers from 0. */
export interface FieldCell {
  readonly layer: number;
  readonly row: number;
  readonly column: number;
}

/** Seen on light and on dark cells: black within white. */
const lines = [
  { color: "#ffffff", width: 5 },
  { color: "#000000", width: 2.5 },
];

/** The frames of a cell and of what it sees in the image, which is panel 0, and the sentence that says it. */
export function receptiveMarks(
  panels: readonly FieldPanel[],
  [height, width]: readonly [number, number],
  { layer, row, column }: FieldCell,
) {
  const panel = panels.at(layer);
  const inside = panel && row < panel.rows && column < panel.columns && layer >= 0;
  if (!inside) {
    throw new RangeError(
      `receptiveFieldPlot: no such cell: ${describeValue({ layer, row, column })}; layers, rows and ` +
        `columns count from 0`,
    );
  }
  const rows = receptiveRange(panel.down, row, height);
  const columns = receptiveRange(panel.across, column, width);
  const seen = `${rows.last - rows.first + 1} by ${columns.last - columns.first + 1} pixels`;
  return {
    shapes: [
      ...frames(0, rows, columns),
      ...frames(layer + 1, { first: row, last: row }, { first: column, last: column }),
    ],
    sentence:
      `Row ${row}, column ${column} of ${panel.name} sees rows ${rows.first} to ${rows.last}, ` +
      `columns ${columns.first} to ${columns.last} of the image: ${seen}`,
  };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function frames(panel: number, rows: Range, columns: Range) {
  const path = `M${columns.first - 0.5},${rows.first - 0.5}V${rows.last + 0.5}H${columns.last + 0.5}V${rows.first - 0.5}Z`;
  const axes = { xref: axisName("x", panel), yref: axisName("y", panel) };
  return lines.map((line) => ({ type: "path", ...axes, path, line }));
}
