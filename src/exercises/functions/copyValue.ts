import ndarray from "ndarray";
import { isNdarray } from "../../arrays/index.ts";

/**
 * A copy of an argument that shares no numbers with it. Anything but numbers, arrays and plain
 * objects, such as a function, is passed on as it is.
 */
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue);
  if (isNdarray(value)) {
    return ndarray(value.data.slice(), [...value.shape], [...value.stride], value.offset);
  }
  if (value instanceof Float32Array || value instanceof Float64Array) return value.slice();
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyValue(part)]));
  }
  return value;
}

/** Whether two arguments hold the same: one that was called with, and the copy made before. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && sameValue((one as Fields)[key], (other as Fields)[key]))
  );
}

type Fields = Record<string, unknown>;

function isPlainObject(value: unknown): value is Fields {
  return (
    typeof value === "object" &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  );
}
