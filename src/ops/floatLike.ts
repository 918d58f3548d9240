import type { NumericData } from "../arrays/index.ts";

/** Room for a result: float32 if `source` is float32, else float64. */
export function floatLike(source: NumericData, length: number): Float32Array | Float64Array {
  return source instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}
