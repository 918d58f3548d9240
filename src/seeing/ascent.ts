import { describeValue, requireInteger } from "../arrays/index.ts";
import type { LayersModel } from "../training/index.ts";

/** Pixels of jitter unless asked for; a single cell would see another part of the image each time. */
export const usualJitter = 2;

/** How an image is moved up a gradient. */
export interface AscentOptions {
  /** Steps up the gradient; 200 if left out. */
  steps?: number;
  /** How far the pixels move in one step, root mean square, in grey levels; 0.05 if left out. */
  stepSize?: number;
  /** The share of each pixel that is taken away at each step (L2 decay); 0.02 if left out. */
  decay?: number;
  /**
   * Standard deviation of the Gaussian that smooths the image at every fourth step, in pixels; 1
   * if left out, 0 for none.
   */
  blur?: number;
  /**
   * How far the image is moved at random before a step, in pixels, 0 for not at all; if left out 2, or
   * 0 where the target is a single cell.
   */
  jitter?: number;
  /** The darkest and the brightest grey level allowed; `[0, 1]` if left out. */
  range?: readonly [low: number, high: number];
  /** `[height, width]` of the image, for a network that reads images of any size. */
  size?: readonly [height: number, width: number];
}

/** The options after their checks. */
export interface Ascent extends Required<Omit<AscentOptions, "size">> {
  /** `[height, width, channels]` of the image. */
  readonly shape: readonly [height: number, width: number, channels: number];
}

/** Fills in and checks the options of a search. */
export function readAscent(caller: string, model: LayersModel, options: AscentOptions): Ascent {
  const { steps = 200, stepSize = 0.05, decay = 0.02, blur = 1, jitter = usualJitter } = options;
  const { range = [0, 1] } = options;
  requireInteger(caller, "steps", steps, 1);
  requireInteger(caller, "jitter", jitter, 0);
  requireBetween(caller, "stepSize", stepSize, 1e-9, Infinity);
  requireBetween(caller, "decay", decay, 0, 1);
  requireBetween(caller, "blur", blur, 0, Infinity);
  if (!(Number.isFinite(range[0]) && Number.isFinite(range[1]) && range[0] < range[1])) {
    throw new RangeError(
      `${caller}: range should be two grey levels, the darker first, got [${range.join(", ")}]`,
    );
  }
  const shape = imageShape(caller, model, options.size);
  return { shape, steps, stepSize, decay, blur, jitter, range };
}

function requireBetween(
  caller: string,
  name: string,
  value: number,
  least: number,
  greatest: number,
): void {
  if (Number.isFinite(value) && value >= least && value <= greatest) return;
  const bounds = greatest === Infinity ? `of at least ${least}` : `from ${least} to ${greatest}`;
  throw new RangeError(
    `${caller}: ${name} should be a number ${bounds}, got ${describeValue(value)}`,
  );
}

function imageShape(
  caller: string,
  model: LayersModel,
  size: AscentOptions["size"],
): Ascent["shape"] {
  const reads = model.inputs[0].shape.slice(1);
  const asked = [...(size ?? reads.slice(0, 2)), reads[2]];
  if (reads.length !== 3 || reads.some((n, i) => n !== null && n !== asked[i])) {
    throw new RangeError(
      `${caller}: the network reads images of ${reads.map((n) => n ?? "any").join("x")}` +
        (size === undefined ? "" : `, got the size ${size.join("x")}`),
    );
  }
  const [height, width, channels] = asked.map((n, i) => {
    if (n !== null) return requireInteger(caller, "size", n, 1);
    throw new RangeError(
      `${caller}: the network reads images of any ${["height", "width", "number of channels"][i]}: ` +
        `say which by size: [height, width]`,
    );
  });
  return [height, width, channels];
}
