import { base64 } from "./base64.ts";

/** An array as plotly reads it from JSON: a third larger than its bytes, not a number at a time. */
export interface TypedArraySpec {
  readonly dtype: "u1" | "u2" | "f4";
  readonly bdata: string;
  readonly shape?: string;
  readonly [key: string]: string | undefined;
}

/**
 * Numbers as plotly's typed-array value (`dtype` and base64 `bdata`, little-endian).
 *
 * @param shape rows and columns of a matrix, and channels of an image; left out for a list
 * @example
 * typedArray(Uint8Array.of(1, 2, 3, 4), [2, 2]); // { dtype: "u1", bdata: "AQIDBA==", shape: "2,2" }
 */
export function typedArray(
  values: Uint8Array | Uint16Array | Float32Array,
  shape?: readonly [rows: number, columns: number, channels?: number],
): { dtype: string; bdata: string } | { dtype: string; bdata: string; shape: string } {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const dtype = values instanceof Uint8Array ? "u1" : values instanceof Uint16Array ? "u2" : "f4";
  const spec = { dtype, bdata: base64(bytes) };
  return shape ? { ...spec, shape: shape.join(",") } : spec;
}
