import type { NumericData } from "../../arrays/index.ts";
import { formatValue } from "./formatValue.ts";
import type { ValueScale } from "./valueScale.ts";

/** Values as a figure carries them. */
export interface EncodedPixels {
  readonly codes: Uint8Array | Float32Array;
  /** The codes of the scale's two ends. */
  readonly ends: readonly [number, number];
  /** What plotly writes for the pixel under the pointer. */
  readonly hover: string;
}

/** Up to here full precision costs a notebook at most 32 kB. */
const usuallyExact = 6_000;

/**
 * Encodes the values of pixels in as few bytes as show them truly: one byte each where they were bytes
 * (0 to 255, or divided by 255), four for a few others, and one byte, a step of the scale, for many.
 *
 * @param mostExact how many values may take four bytes each
 */
export function encodePixels(
  values: NumericData,
  scale: ValueScale,
  mostExact = usuallyExact,
): EncodedPixels {
  const { min, max } = scale;
  if (values.every(isByte)) {
    return { codes: Uint8Array.from(values), ends: [min, max], hover: "%{z}" };
  }
  if (values.every((value) => isByte(Math.round(value * 255)) && isNear(value))) {
    const codes = Uint8Array.from(values, (value) => Math.round(value * 255));
    return { codes, ends: [min * 255, max * 255], hover: "%{z}/255" };
  }
  if (values.length <= mostExact) {
    return { codes: Float32Array.from(values), ends: [min, max], hover: "%{z:.4~g}" };
  }
  const step = (value: number) => Math.round((255 * (value - min)) / (max - min));
  const codes = Uint8ClampedArray.from(values, step);
  const hover = `%{z}/255 of the way from ${formatValue(min)} to ${formatValue(max)}`;
  return { codes: new Uint8Array(codes.buffer), ends: [0, 255], hover };
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 255;
}

/** Whether the value is a byte divided by 255, up to the rounding of float32. */
function isNear(value: number): boolean {
  return Math.abs(value * 255 - Math.round(value * 255)) < 1e-4;
}
