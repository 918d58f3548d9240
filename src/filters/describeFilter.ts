import { describeShape, fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, NumericArray, NumericData } from "../arrays/index.ts";
import { filterSum } from "./filterSum.ts";

/** What a filter answers to, as numbers and in a sentence. */
export interface FilterDescription {
  /** The answer to an image that is 1 everywhere: the sum of the weights. */
  readonly sum: number;
  /** Whether the sum is 1, so that flat parts of an image stay as bright as they are. */
  readonly keepsBrightness: boolean;
  /** Whether the sum is 0, so that flat parts of any brightness answer 0. */
  readonly ignoresFlat: boolean;
  /** The answer, less that to a flat image, where brightness rises by 1 a pixel to the right. */
  readonly slopeX: number;
  /** The same where it rises by 1 a pixel downwards. */
  readonly slopeY: number;
  /** Whether half a turn leaves the filter as it is: `conv2d` and `convolve2d` then agree. */
  readonly symmetric: boolean;
  /** The least and the greatest answer to an image with values from 0 to 1. */
  readonly range: readonly [least: number, greatest: number];
  /** What it does, in a sentence. */
  readonly text: string;
}

/** Rounding of sums of a few hundred weights, in shares of their absolute sum. */
const tolerance = 1e-9;

/**
 * What a filter does, told from its weights alone: from their sum, from their answers to a slope to
 * the right and downwards, and from their symmetry.
 *
 * @param filter `[filterHeight, filterWidth]`
 * @throws RangeError if the filter has other axes, is empty, or a weight is NaN or infinite
 *
 * @example
 * ```ts
 * import { describeFilter, sobelFilter } from "two-kernels";
 * const sobel = describeFilter(sobelFilter("x"));
 * sobel.sum; // => 0
 * sobel.slopeX; // => 8
 * sobel.text; // => "3x3, sum 0: gives 0 on flat parts, and answers to edges across which it gets brighter to the right"
 * ```
 */
export function describeFilter(filter: ArrayLike): FilterDescription {
  const { shape, values } = readArray("describeFilter", "filter", filter, {
    2: "[filterHeight, filterWidth]",
  });
  const [height, width] = shape;
  const scale = filterSum(absolute(values, shape));
  const settle = (value: number) =>
    Math.abs(value) <= tolerance * scale * height * width ? 0 : value;
  let [slopeX, slopeY, least, greatest] = [0, 0, 0, 0];
  let symmetric = true;
  values.forEach((weight: number, at: number) => {
    slopeX += weight * ((at % width) - (width - 1) / 2);
    slopeY += weight * (Math.floor(at / width) - (height - 1) / 2);
    if (weight < 0) least += weight;
    else greatest += weight;
    if (settle(weight - values[values.length - 1 - at]) !== 0) symmetric = false;
  });
  const sum = settle(filterSum(filter));
  const facts = {
    sum,
    keepsBrightness: settle(sum - 1) === 0,
    ignoresFlat: sum === 0,
    slopeX: settle(slopeX),
    slopeY: settle(slopeY),
    symmetric,
    range: [least, greatest] as const,
  };
  return { ...facts, text: describe(shape, facts, scale === 0) };
}

function absolute(values: NumericData, shape: readonly number[]): NumericArray {
  return fromData(Float64Array.from(values, Math.abs), shape);
}

type Facts = Omit<FilterDescription, "text">;

function describe(shape: readonly number[], facts: Facts, isZero: boolean): string {
  const sum = facts.keepsBrightness ? 1 : Number(facts.sum.toPrecision(4));
  const head = `${describeShape(shape)}, sum ${sum}: `;
  if (isZero) return `${head}gives 0 everywhere`;
  return head + (facts.ignoresFlat ? describeChange(facts) : describeBrightness(facts));
}

function describeChange(facts: Facts): string {
  const direction = directionOf(facts);
  if (direction !== "") {
    return `gives 0 on flat parts, and answers to edges across which it gets brighter ${direction}`;
  }
  const what = facts.symmetric ? "to spots, lines and both sides of an edge" : "to fine detail";
  return `gives 0 on flat parts and even slopes, and answers ${what}`;
}

function describeBrightness(facts: Facts): string {
  const brightness = facts.keepsBrightness
    ? "keeps the brightness of flat parts"
    : `multiplies the brightness of flat parts by ${Number(facts.sum.toPrecision(4))}`;
  const direction = directionOf(facts);
  if (facts.range[0] === 0) return `${brightness}, and blurs or moves what is fine`;
  if (direction === "") return `${brightness}, and strengthens or weakens what is fine`;
  return `${brightness}, and adds to edges across which it gets brighter ${direction}`;
}

/** Where the answer to a slope is greatest, in words; nowhere for a filter that ignores slopes. */
function directionOf({ slopeX, slopeY }: Facts): string {
  const steepest = Math.max(Math.abs(slopeX), Math.abs(slopeY));
  const across =
    Math.abs(slopeX) <= 0.4 * steepest ? "" : slopeX > 0 ? "to the right" : "to the left";
  const down = Math.abs(slopeY) <= 0.4 * steepest ? "" : slopeY > 0 ? "downwards" : "upwards";
  return [across, down].filter(Boolean).join(" and ");
}
