import type { WindowGrid } from "../../shapes/index.ts";
import type { Frame, MatrixPanel } from "./matrixPanel.ts";
import type { Matrix } from "./readStep.ts";
import { figureWidth, labelHeight } from "./stepperFigure.ts";

/** What one step of a convolution shows. */
interface ConvolutionStep {
  readonly source: Matrix;
  readonly input: Matrix;
  readonly filter: Matrix;
  readonly flip: boolean;
  readonly grid: WindowGrid;
  readonly step: number;
  readonly products: readonly number[];
  readonly sums: readonly number[];
}

/** CSS pixels. */
const largestCell = 44;
const inputWidth = 300;
const filterWidth = 150;
const gap = 28;
/** The window, its cell in the result, and the image within its padding. */
export const windowColor = "#000000";
export const imageColor = "#777777";

/** Image, filter over products, and feature map, from left to right. */
export function convolutionPanels(state: ConvolutionStep): MatrixPanel[] {
  const { source, input, filter, flip, grid, step, products, sums } = state;
  const { outHeight, outWidth } = grid;
  const cell = fit(inputWidth, Math.max(input.height, input.width));
  const small = fit(filterWidth, Math.max(filter.height, filter.width));
  const middle = Math.max(input.width * cell, 110) + gap;
  const right = middle + Math.max(filter.width * small, 110) + gap;
  const out = fit(Math.min(figureWidth - right - 4, inputWidth), Math.max(outHeight, outWidth));
  const second = labelHeight + filter.height * small + labelHeight + 6;
  const place = { rows: filter.height, columns: filter.width, left: middle, cell: small };
  const frame = { height: 1, width: 1, color: windowColor, thick: 3 };
  return [
    {
      title: grid.top + grid.left + grid.bottom + grid.right > 0 ? "image, padded" : "image",
      rows: input.height,
      columns: input.width,
      values: input.values,
      left: 2,
      top: labelHeight,
      cell,
      frames: [imageFrame(source, grid), ...windowFrames(state)],
    },
    {
      title: flip ? "filter, flipped" : "filter",
      values: filter.values,
      top: labelHeight,
      frames: [],
      ...place,
    },
    { title: "products", values: products, top: second, frames: [], ...place },
    {
      title: "feature map",
      rows: outHeight,
      columns: outWidth,
      values: sums,
      left: right,
      top: labelHeight,
      cell: out,
      frames: [{ ...frame, row: Math.floor(step / outWidth), column: step % outWidth }],
    },
  ];
}

/** The side of a cell where so many share a length. */
export function fit(length: number, cells: number): number {
  return Math.max(2, Math.min(largestCell, Math.floor(length / cells)));
}

/** The edge of the image within its padding. */
export function imageFrame({ height, width }: Matrix, { top, left }: WindowGrid): Frame {
  return { row: top, column: left, height, width, color: imageColor, thick: 2 };
}

/** One frame around the window, or, where dilation spreads it, one around each pixel that is read. */
function windowFrames({ filter, grid, step }: ConvolutionStep): Frame[] {
  const { outWidth, stride, dilation } = grid;
  const row = Math.floor(step / outWidth) * stride;
  const column = (step % outWidth) * stride;
  const frame = { color: windowColor, thick: 3 };
  if (dilation === 1)
    return [{ row, column, height: filter.height, width: filter.width, ...frame }];
  return filter.values.map((_, i) => ({
    row: row + Math.floor(i / filter.width) * dilation,
    column: column + (i % filter.width) * dilation,
    height: 1,
    width: 1,
    ...frame,
  }));
}
