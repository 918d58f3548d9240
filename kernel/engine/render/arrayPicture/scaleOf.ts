import { blueToRed, greys, type Color } from "./colors.ts";
import { short } from "../summarize.ts";
import type { Frames } from "./readFrames.ts";

/** Which values the ends of a scale of colours stand for. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly colors: readonly Color[];
  /** The ends in words. */
  readonly text: string;
}

/** Odd, so that zero has a colour of its own; two more are needed for what is no value. */
const COLORS = 253;

/** One scale for all pictures: an image in the range of a screen as it is, values with signs around zero. */
export function scaleOf({ stack, values }: Frames): Scale {
  const { min, max } = rangeOf(values);
  if (min < 0 && stack.channels === 1) {
    const reach = Math.max(-min, max);
    const text = `blue ${short(-reach)}, white 0, red ${short(reach)}`;
    return { min: -reach, max: reach, colors: blueToRed(COLORS), text };
  }
  const [low, high] = stack.kind === "image" ? screenRange(min, max) : valueRange(min, max);
  const ends = stack.channels === 1 ? ["black", "white"] : ["darkest", "brightest"];
  const text = `${ends[0]!} ${short(low)}, ${ends[1]!} ${short(high)}`;
  return { min: low, max: high, colors: greys(COLORS), text };
}

function rangeOf(values: Float64Array): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max } : { min: 0, max: 1 };
}

function screenRange(min: number, max: number): [number, number] {
  if (min >= 0 && max <= 1) return [0, 1];
  return min >= 0 && max <= 255 ? [0, 255] : valueRange(min, max);
}

function valueRange(min: number, max: number): [number, number] {
  if (min < max) return [min, max];
  return [0, max > 0 ? max : 1];
}
