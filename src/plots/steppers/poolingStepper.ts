import { type ArrayLike, describeValue, requireInteger } from "../../arrays/index.ts";
import { type Padding, type WindowGrid, windowGrid } from "../../shapes/index.ts";
import { extent } from "../core/extent.ts";
import type { Figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { fit, imageFrame, windowColor } from "./convolutionPanels.ts";
import { liveSteps } from "./liveSteps.ts";
import type { MatrixPanel } from "./matrixPanel.ts";
import { type Matrix, padded, readCells, readStep } from "./readStep.ts";
import { labelHeight, stepperFigure } from "./stepperFigure.ts";

/** Which step of a pooling is shown, and how the window moves. */
export interface PoolingStepperOptions {
  /** Height and width of the window in pixels; 2 if left out. */
  readonly poolSize?: number;
  /** Pixels from one window to the next; `poolSize` if left out. */
  readonly stride?: number;
  /** What surrounds the image; `"valid"`, nothing, if left out. It is never pooled. */
  readonly padding?: Padding;
  /** What a window keeps: its largest pixel, if left out, or the mean of its pixels. */
  readonly kind?: "max" | "average";
  /** The position of the window, from 0, row by row; the first if left out. */
  readonly step?: number;
  readonly title?: string;
}

const width = 300;
const argmaxColor = "#009e73";

/**
 * One step of a pooling: the window on the image, its largest pixel framed in green, and the result as far
 * as it is filled. Padding is empty, and counts neither as largest nor in the mean. In JupyterLab the reader steps
 * through all of it, by keyboard too, and plays it.
 *
 * @param image `[height, width]`, at most 32 by 32
 * @throws RangeError where the window does not fit or lies in the padding whole, a value is not finite, the
 *   image is too large, or there is no such step
 * @example
 * ```ts
 * import { poolingStepper } from "two-kernels";
 * poolingStepper([[1, 5, 2, 0], [3, 4, 8, 1]], { step: 1 }).alt;
 * // => "Step 2 of 2: the largest of 2, 0, 8, 1 is 8, at row 1, column 2 of the image"
 * ```
 */
export function poolingStepper(image: ArrayLike, options: PoolingStepperOptions = {}): Figure {
  const caller = "poolingStepper";
  const { poolSize = 2, stride = poolSize, padding = "valid", kind = "max" } = options;
  const { step = 0, title } = options;
  requireInteger(caller, "poolSize", poolSize, 1);
  if (!["max", "average"].includes(kind)) {
    throw new RangeError(
      `${caller}: kind should be "max" or "average", got ${describeValue(kind)}`,
    );
  }
  const source = readCells(caller, "image", image, "[height, width]");
  const size: [number, number] = [poolSize, poolSize];
  const grid = windowGrid(caller, "pool", [source.height, source.width], size, { stride, padding });
  requireCovered(caller, grid, poolSize);
  const input = padded(source, grid, NaN);
  readStep(caller, input, grid, step);
  const results = Array.from({ length: grid.outHeight * grid.outWidth }, (_, at) =>
    at <= step ? pooled(windowAt(input, grid, poolSize, at), kind) : NaN,
  );
  const pixels = windowAt(input, grid, poolSize, step);
  const best = pixels.reduce((a, b) => (b.value > a.value ? b : a));
  const list = pixels.map(({ value }) => formatValue(value)).join(", ");
  const value = formatValue(results[step]);
  const place = `at row ${best.row - grid.top}, column ${best.column - grid.left} of the image`;
  const outcome =
    kind === "max"
      ? `the largest of ${list} is ${value}, ${place}`
      : `the mean of ${list} is ${value}`;
  const facts = `Step ${step + 1} of ${results.length}: ${outcome}`;
  const marked = kind === "max" ? [frameAt(best.row, best.column, 1, argmaxColor)] : [];
  const { row, column } = corner(grid, step);
  const frames = [imageFrame(source, grid), frameAt(row, column, poolSize, windowColor), ...marked];
  const alt = title ? `${title}. ${facts}` : facts;
  return stepperFigure(
    poolingPanels({ input, grid, step, results, frames, kind }),
    { title, working: facts, alt },
    liveSteps("pooling", { image: source }, options, results.length),
  );
}

/** A pixel of the padded image. */
interface Pixel {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

function corner({ outWidth, stride }: WindowGrid, at: number) {
  return { row: Math.floor(at / outWidth) * stride, column: (at % outWidth) * stride };
}

/** The pixels of a window, without padding. */
function windowAt(input: Matrix, grid: WindowGrid, poolSize: number, at: number): Pixel[] {
  const { row: top, column: left } = corner(grid, at);
  return Array.from({ length: poolSize ** 2 }, (_, i) => {
    const [row, column] = [top + Math.floor(i / poolSize), left + (i % poolSize)];
    return { row, column, value: input.values[row * input.width + column] };
  }).filter(({ value }) => !Number.isNaN(value));
}

function pooled(pixels: readonly Pixel[], kind: "max" | "average"): number {
  const values = pixels.map(({ value }) => value);
  return kind === "max" ? extent(values)[1] : values.reduce((a, b) => a + b, 0) / values.length;
}

function frameAt(row: number, column: number, side: number, color: string) {
  return { row, column, height: side, width: side, color, thick: 3 };
}

function requireCovered(caller: string, grid: WindowGrid, poolSize: number): void {
  const widest = Math.max(grid.top, grid.bottom, grid.left, grid.right);
  if (widest < poolSize) return;
  throw new RangeError(
    `${caller}: padding ${widest} should be smaller than poolSize ${poolSize}: ` +
      `a window that lies in the padding whole has nothing to pool`,
  );
}

function poolingPanels(state: {
  input: Matrix;
  grid: WindowGrid;
  step: number;
  results: readonly number[];
  frames: MatrixPanel["frames"];
  kind: "max" | "average";
}): MatrixPanel[] {
  const { input, grid, step, results, frames, kind } = state;
  const { outHeight, outWidth } = grid;
  const cell = fit(width, Math.max(input.height, input.width));
  const out = fit(width, Math.max(outHeight, outWidth));
  const place = { top: labelHeight, left: 2 };
  const spot = frameAt(Math.floor(step / outWidth), step % outWidth, 1, windowColor);
  return [
    {
      title: "image",
      rows: input.height,
      columns: input.width,
      values: input.values,
      ...place,
      cell,
      frames,
    },
    {
      title: kind === "max" ? "largest of each window" : "mean of each window",
      rows: outHeight,
      columns: outWidth,
      values: results,
      ...place,
      left: Math.max(input.width * cell, 90) + 40,
      cell: out,
      frames: [spot],
    },
  ];
}
