import type { NdArray } from "ndarray";

/** The typed arrays that may hold an array's numbers. */
export type NumericData =
  | Float32Array
  | Float64Array
  | Uint8Array
  | Uint8ClampedArray
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array;

/**
 * An array of numbers with a shape, such as `[height, width, channels]`: a scijs `ndarray`.
 * Read an element with `a.get(row, column)`, the shape with `a.shape`.
 */
export type NumericArray<Data extends NumericData = NumericData> = NdArray<Data>;

/** What the operations return: float32 where an image came as float32, else float64. */
export type FloatArray = NdArray<Float32Array | Float64Array>;

/** Numbers in nested JavaScript arrays, as one types them: `[[1, 2], [3, 4]]`. */
export type NestedNumbers = readonly number[] | readonly NestedNumbers[];

/** What the operations accept: an `ndarray`, or nested JavaScript arrays. */
export type ArrayLike = NumericArray | NestedNumbers;
