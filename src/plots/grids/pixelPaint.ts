import { describeValue, type NumericData } from "../../arrays/index.ts";
import { colorAxis } from "../core/colorAxis.ts";
import { encodePixels } from "../core/encodePixels.ts";
import { extent } from "../core/extent.ts";
import { formatValue } from "../core/formatValue.ts";
import type { ValueScale } from "../core/valueScale.ts";

/** How the values of pixels become colours. */
export interface PixelPaint {
  /** What the figure carries for the pixels. */
  readonly codes: Uint8Array | Float32Array;
  /** What the pointer shows of a pixel. */
  readonly hover: string;
  /** The part of a layout that explains the colours, with a bar of so many CSS pixels. */
  readonly axis: (length: number) => Partial<ReturnType<typeof colorAxis>>;
}

/** Paints one value for each pixel, on a scale. */
export function scalePaint(values: NumericData, scale: ValueScale): PixelPaint {
  const { codes, ends, hover } = encodePixels(values, scale);
  return { codes, hover: `value ${hover}`, axis: (length) => colorAxis(scale, ends, length) };
}

/**
 * Paints red, green and blue.
 *
 * @param range the values of no light and of full light; what lies beyond is shown as the end
 */
export function colorPaint(values: NumericData, range: readonly [number, number]): PixelPaint {
  const [min, max] = range;
  const level = (value: number) => Math.round((255 * (value - min)) / (max - min));
  const codes = new Uint8Array(Uint8ClampedArray.from(values, level).buffer);
  const bytes = min === 0 && max === 255;
  const scale = bytes ? "" : ` of 255 (from ${formatValue(min)} to ${formatValue(max)})`;
  return { codes, hover: `red, green, blue %{z}${scale}`, axis: () => ({}) };
}

/**
 * The values that colours span: bytes, or 0 to 1 where no value is larger.
 *
 * @throws RangeError where a value is neither
 */
export function colorRange(caller: string, values: NumericData): [number, number] {
  const [min, max] = extent(values);
  if (min >= 0 && max <= 255) return max > 1 || values instanceof Uint8Array ? [0, 255] : [0, 1];
  throw new RangeError(
    `${caller}: colours should be from 0 to 1, or bytes from 0 to 255, got values from ` +
      `${describeValue(min)} to ${describeValue(max)}; scale them, or give \`range\``,
  );
}
