import type { ArrayLike } from "../../arrays/index.ts";
import { type LayerDescription, receptiveField } from "../../shapes/index.ts";
import { type Figure, figure, type JsonValue } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { fit } from "../steppers/convolutionPanels.ts";
import type { MatrixPanel } from "../steppers/matrixPanel.ts";
import { type Matrix, readCells } from "../steppers/readStep.ts";
import { figureWidth, labelHeight, stepperFigure } from "../steppers/stepperFigure.ts";
import { type FieldCell, type FieldPanel, receptiveMarks } from "./receptiveMarks.ts";

/** A layer with a window, and one map of what it gave. */
export interface SeenLayer {
  readonly layer: LayerDescription;
  /** `[height, width]`, at most 32 by 32 */
  readonly map: ArrayLike;
}

const imageWidth = 230;
const gap = 26;
const narrowestTitle = 76;
const mostLayers = 5;

/**
 * An image and one feature map of each layer over it, with one cell framed, and the pixels that this cell sees
 * framed in the image. In JupyterLab the cell under the pointer is the one, or the one that the keyboard chooses.
 *
 * @param image `[height, width]`, at most 32 by 32
 * @param layers the convolutional and pooling layers from the image on, at most 5, each with a map
 * @param options `title`; `cell`, the one to frame: the middle one of the last layer if left out
 * @throws RangeError where there is no layer, something is too large or not finite, or a map has cells that its
 *   layer cannot have
 * @example
 * ```ts
 * import { receptiveFieldPlot } from "two-kernels";
 * const image = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]];
 * const layer = { type: "conv", filterSize: 2, outChannels: 1 } as const;
 * receptiveFieldPlot(image, [{ layer, map: [[1, 2, 3], [4, 5, 6]] }]).alt;
 * // => "Row 1, column 1 of conv 1 sees rows 1 to 2, columns 1 to 2 of the image: 2 by 2 pixels"
 * ```
 */
export function receptiveFieldPlot(
  image: ArrayLike,
  layers: readonly SeenLayer[],
  options: { readonly title?: string; readonly cell?: FieldCell } = {},
): Figure {
  const caller = "receptiveFieldPlot";
  if (layers.length === 0 || layers.length > mostLayers) {
    throw new RangeError(`${caller}: expected 1 to ${mostLayers} layers, got ${layers.length}`);
  }
  const input = readCells(caller, "image", image, "[height, width]");
  const maps = layers.map(({ map }, i) =>
    readCells(caller, `layers[${i}].map`, map, "[height, width]"),
  );
  const panels = fieldPanels(layers, maps, input);
  const last = panels[panels.length - 1];
  const middle = { row: last.rows >> 1, column: last.columns >> 1 };
  const { title, cell = { layer: layers.length - 1, ...middle } } = options;
  const size: [number, number] = [input.height, input.width];
  requireCells(panels, size);
  const { shapes, sentence } = receptiveMarks(panels, size, cell);
  const drawn = stepperFigure(matrixPanels(input, maps, panels), {
    title,
    // One line, which the renderer in JupyterLab writes anew.
    working: [sentence],
    alt: title ? `${title}. ${sentence}` : sentence,
  });
  const { data, layout, alt } = drawn;
  return figure(data, { ...layout, shapes: [...(layout.shapes as JsonValue[]), ...shapes] }, alt, {
    kind: "receptiveField",
    input: size,
    panels: panels as unknown as JsonValue,
    cell: { ...cell },
    ...(title && { title }),
  });
}

function fieldPanels(
  layers: readonly SeenLayer[],
  maps: readonly Matrix[],
  { height, width }: Matrix,
): FieldPanel[] {
  const stack = layers.map(({ layer }) => layer);
  const counts = new Map<string, number>();
  return maps.map((map, i) => {
    const { type, name } = stack[i];
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const upTo = stack.slice(0, i + 1);
    return {
      name: name ?? `${type} ${count}`,
      rows: map.height,
      columns: map.width,
      down: receptiveField(upTo, { axis: "height", inputSize: height }),
      across: receptiveField(upTo, { axis: "width", inputSize: width }),
    };
  });
}

/** Checks that the outermost cells of all maps see a part of the image. */
function requireCells(panels: readonly FieldPanel[], size: readonly [number, number]): void {
  panels.forEach(({ rows, columns }, layer) => {
    receptiveMarks(panels, size, { layer, row: rows - 1, column: columns - 1 });
  });
}

function matrixPanels(
  input: Matrix,
  maps: readonly Matrix[],
  panels: readonly FieldPanel[],
): MatrixPanel[] {
  const { cell, sides } = cellSides(input, maps);
  let left = 2 + panelWidth(input, cell) + gap;
  const place = { top: labelHeight, frames: [] };
  const image = { title: "image", rows: input.height, columns: input.width, values: input.values };
  return [
    { ...image, ...place, left: 2, cell },
    ...maps.map((map, i) => {
      const side = sides[i];
      const width = panelWidth(map, side);
      const panel = {
        title: fitLabel(panels[i].name, width, 13),
        rows: map.height,
        columns: map.width,
        values: map.values,
        left,
        cell: side,
        ...place,
      };
      left += width + gap;
      return panel;
    }),
  ];
}

const panelWidth = ({ width }: Matrix, side: number) => Math.max(width * side, narrowestTitle);

/** The side of a pixel, and of a cell of each map: as large as fit beside each other, the image first. */
function cellSides(input: Matrix, maps: readonly Matrix[]): { cell: number; sides: number[] } {
  let cell = fit(imageWidth, Math.max(input.height, input.width));
  for (; cell > 2; cell--) {
    const sides = mapSides(maps, cell, figureWidth - 2 - panelWidth(input, cell) - gap);
    if (sides) return { cell, sides };
  }
  return { cell, sides: maps.map(() => cell) };
}

/** Cells are alike from map to map, or larger where a map would be narrower than its title. */
function mapSides(maps: readonly Matrix[], largest: number, room: number): number[] | undefined {
  for (let least = largest; least >= 2; least--) {
    const sides = maps.map(({ height, width }) =>
      Math.min(largest, Math.max(least, fit(narrowestTitle, Math.max(height, width)))),
    );
    const widths = maps.map((map, i) => panelWidth(map, sides[i]));
    if (widths.reduce((sum, width) => sum + width + gap, -gap) <= room) return sides;
  }
  return undefined;
}
