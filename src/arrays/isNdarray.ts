import type { NumericArray } from "./types.ts";

/**
 * Whether a value is an `ndarray`, told by its parts: a notebook may hold another copy of the
 * ndarray package, so `instanceof` would not do.
 *
 * @example
 * ```ts
 * import { array, isNdarray } from "two-kernels";
 * isNdarray(array([1, 2])); // => true
 * isNdarray([1, 2]); // => false
 * ```
 */
export function isNdarray(value: unknown): value is NumericArray {
  if (typeof value !== "object" || value === null) return false;
  const { shape, stride, offset, data } = value as Record<string, unknown>;
  return (
    Array.isArray(shape) &&
    Array.isArray(stride) &&
    typeof offset === "number" &&
    typeof data === "object" &&
    data !== null
  );
}
