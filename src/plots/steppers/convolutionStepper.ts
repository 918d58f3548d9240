import type { ArrayLike } from "../../arrays/index.ts";
import { type Window2dOptions, windowGrid } from "../../shapes/index.ts";
import type { Figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { convolutionPanels } from "./convolutionPanels.ts";
import { type Matrix, padded, readCells, readStep } from "./readStep.ts";
import { liveSteps } from "./liveSteps.ts";
import { stepperFigure } from "./stepperFigure.ts";

/** Which step of a convolution is shown, and how the window moves. */
export interface ConvolutionStepperOptions extends Window2dOptions {
  /** The position of the window, from 0, row by row; the first if left out. */
  readonly step?: number;
  /** Whether the filter is turned by half a circle first, as the mathematical convolution does. */
  readonly flip?: boolean;
  readonly title?: string;
}

const largestFilter = 9;

/**
 * One step of a convolution: the window on the image, the filter (turned where `flip` asks for it), the
 * products of the two, their sum, and the feature map as far as it is filled. Blue is below zero,
 * white zero, red above, each matrix on its own scale; a grey frame separates the image from its padding.
 * In JupyterLab the reader steps through all of it, by keyboard too, and plays it.
 *
 * @param image `[height, width]`, at most 32 by 32
 * @param filter `[filterHeight, filterWidth]`, at most 9 by 9
 * @param options those of `conv2d`, and `step`, `flip`, `title`
 * @throws RangeError where the filter does not fit, a value is not finite, something is too large, or
 *   there is no such step
 * @example
 * ```ts
 * import { convolutionStepper } from "two-kernels";
 * convolutionStepper([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, -1]], { step: 1 }).alt;
 * // => "Step 2 of 2: row 0, column 1 of the feature map is 2·1 + 3·0 + 5·0 + 6·(−1) = −4"
 * ```
 */
export function convolutionStepper(
  image: ArrayLike,
  filter: ArrayLike,
  options: ConvolutionStepperOptions = {},
): Figure {
  const caller = "convolutionStepper";
  const { step = 0, flip = false, title, ...window } = options;
  const source = readCells(caller, "image", image, "[height, width]");
  const given = readCells(caller, "filter", filter, "[filterHeight, filterWidth]", largestFilter);
  const used = flip ? { ...given, values: given.values.toReversed() } : given;
  const grid = windowGrid(
    caller,
    "filter",
    [source.height, source.width],
    [used.height, used.width],
    window,
  );
  const input = padded(source, grid, 0);
  const { row, column } = readStep(caller, input, grid, step);
  const taps = (at: number) => tapsAt(input, used, grid, at);
  const products = taps(step).map((value, i) => value * used.values[i]);
  const sums = Array.from({ length: grid.outHeight * grid.outWidth }, (_, at) =>
    at <= step ? sum(taps(at).map((value, i) => value * used.values[i])) : NaN,
  );
  const working = `${terms(taps(step), used.values)} = ${formatValue(sums[step])}`;
  const facts = `Step ${step + 1} of ${sums.length}: row ${row}, column ${column} of the feature map is ${working}`;
  const panels = convolutionPanels({
    source,
    input,
    filter: used,
    flip,
    grid,
    step,
    products,
    sums,
  });
  const alt = title ? `${title}. ${facts}` : facts;
  return stepperFigure(
    panels,
    { title, working: facts, alt },
    liveSteps("convolution", { image: source, filter: given }, options, sums.length),
  );
}

/** The pixels under the filter at one position. */
function tapsAt(
  input: Matrix,
  filter: Matrix,
  { outWidth, stride, dilation }: { outWidth: number; stride: number; dilation: number },
  at: number,
): number[] {
  const [top, left] = [Math.floor(at / outWidth) * stride, (at % outWidth) * stride];
  return filter.values.map((_, i) => {
    const y = top + Math.floor(i / filter.width) * dilation;
    return input.values[y * input.width + left + (i % filter.width) * dilation];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** The products as one would write them; of a large filter the first ones. */
function terms(pixels: readonly number[], weights: readonly number[]): string {
  const most = 16;
  const signed = (value: number) => (value < 0 ? `(${formatValue(value)})` : formatValue(value));
  const written = pixels
    .slice(0, most)
    .map((pixel, i) => `${signed(pixel)}·${signed(weights[i])}`)
    .join(" + ");
  return pixels.length > most ? `${written} + … (${pixels.length} products)` : written;
}
