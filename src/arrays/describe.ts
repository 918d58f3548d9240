import { isNdarray } from "./isNdarray.ts";

/** A shape as people write it, `5x5x3`; `a single number` for the empty shape. */
export function describeShape(shape: readonly number[]): string {
  return shape.length === 0 ? "a single number" : shape.join("x");
}

/** A place in an array as one would type it, `[1][0]`. */
export function describeIndex(index: readonly number[]): string {
  return index.map((i) => `[${i}]`).join("");
}

/** A value in a few words, for the "got" half of an error message. */
export function describeValue(value: unknown): string {
  if (isNdarray(value)) return `an array of shape ${describeShape(value.shape)}`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "a nested array";
  if (ArrayBuffer.isView(value)) return `a bare ${value.constructor.name}`;
  if (typeof value === "string") return `the string ${JSON.stringify(value.slice(0, 40))}`;
  if (typeof value === "function") return "a function";
  if (isTensor(value)) {
    return value.isDisposed
      ? "a tensor that has been disposed: take its numbers before that"
      : "a tensor, whose numbers await tensor.array() gives";
  }
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

/** Told by what it has: this part of the library is without TensorFlow. */
function isTensor(value: unknown): value is { readonly isDisposed: boolean } {
  return typeof value === "object" && value !== null && "dataId" in value && "isDisposed" in value;
}
