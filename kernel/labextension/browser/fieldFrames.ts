import {
  type FieldCell,
  type FieldPanel,
  receptiveMarks,
} from "../../../src/plots/networks/receptiveMarks.ts";
import { escapeLabel } from "../../../src/plots/core/escapeLabel.ts";
import type { Frames } from "./frames.ts";
import { parsePlotly } from "./readFigure.ts";

/** What a figure of receptive fields says of itself. */
export interface LiveFields {
  readonly input: readonly [number, number];
  readonly panels: readonly FieldPanel[];
  readonly cell: FieldCell;
  readonly title?: string;
}

/** One picture for each cell of each map: the stored one with other frames and another sentence. */
export function fieldFrames({ input, panels, cell, title }: LiveFields, stored: string): Frames {
  const firsts = panels.reduce(
    (sums, { rows, columns }) => [...sums, sums.at(-1)! + rows * columns],
    [0],
  );
  const indexOf = ({ layer, row, column }: FieldCell) =>
    firsts[layer] + row * panels[layer].columns + column;
  const cellOf = (index: number): FieldCell => {
    const layer = firsts.findLastIndex((first, i) => first <= index && i < panels.length);
    const within = index - firsts[layer];
    const { columns } = panels[layer];
    return { layer, row: Math.floor(within / columns), column: within % columns };
  };
  return {
    noun: "cell",
    count: firsts.at(-1)!,
    start: indexOf(cell),
    plays: false,
    at(index) {
      const { shapes, sentence } = receptiveMarks(panels, input, cellOf(index));
      const figure = parsePlotly(stored);
      const layout = figure.layout as { shapes: unknown[]; annotations: object[] };
      layout.shapes.splice(-shapes.length, shapes.length, ...shapes);
      layout.annotations.push({ ...layout.annotations.pop(), text: escapeLabel(sentence) });
      return {
        plotly: JSON.stringify(figure),
        alt: title === undefined ? sentence : `${title}. ${sentence}`,
      };
    },
    under({ curveNumber, x, y }) {
      // The first trace is the image, which sees itself.
      const layer = curveNumber - 1;
      return layer < 0 ? undefined : indexOf({ layer, row: y, column: x });
    },
  };
}
