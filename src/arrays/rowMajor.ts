import type { NumericArray, NumericData } from "./types.ts";

/**
 * The numbers of an array, the last axis running fastest. An array that is laid out so already
 * gives a view of its own memory: do not write to the result.
 */
export function rowMajor(a: NumericArray): NumericData {
  if (ArrayBuffer.isView(a.data) && isContiguous(a)) {
    return a.data.subarray(a.offset, a.offset + a.size);
  }
  const values = new Float64Array(a.size);
  let next = 0;
  const copy = (start: number, axis: number): void => {
    const stride = a.stride[axis];
    for (let i = 0, at = start; i < a.shape[axis]; i++, at += stride) {
      if (axis === a.shape.length - 1) values[next++] = a.data[at]!;
      else copy(at, axis + 1);
    }
  };
  copy(a.offset, 0);
  return values;
}

function isContiguous(a: NumericArray): boolean {
  let expected = 1;
  for (let axis = a.shape.length - 1; axis >= 0; axis--) {
    if (a.stride[axis] !== expected && a.shape[axis] !== 1) return false;
    expected *= a.shape[axis];
  }
  return true;
}
