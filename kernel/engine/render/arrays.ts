import type { MimeBundle } from "../../display/mime.ts";
import { arrayHtml } from "./arrayHtml.ts";
import { blockText, product, type NumberBlock } from "./numbers.ts";

/** What the kernel reads of a scijs ndarray; it has no need of the package. */
interface NdarrayLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly data: { readonly BYTES_PER_ELEMENT?: number };
  readonly stride: readonly number[];
  readonly offset: number;
  get(...index: number[]): unknown;
}

/** What it reads of a tensor of tfjs. */
interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly isDisposed: boolean;
  dataSync(): ArrayLike<unknown>;
}

/** Typed arrays longer than this get a summary; of shorter ones `util.inspect` shows every value. */
const LISTED = 100;

/**
 * An ndarray, a tensor or a long typed array: type, shape, summary and a corner as text, and as HTML with a picture
 * where the shape has one. Undefined for any other value.
 */
export function renderArray(value: unknown): MimeBundle | undefined {
  if (isTensor(value)) {
    return value.isDisposed
      ? { "text/plain": disposedText(value) }
      : bundleOf(tensorBlock(value), "Tensor ");
  }
  if (isNdarray(value)) return bundleOf(ndarrayBlock(value));
  if (isLongTypedArray(value)) return bundleOf(typedBlock(value));
  return undefined;
}

function bundleOf(block: NumberBlock, name = ""): MimeBundle {
  const words = blockText(block);
  const text = { "text/plain": name + words.text };
  const html = arrayHtml(block, { ...words, line: name + words.line });
  return html === undefined ? text : { "text/html": html, ...text };
}

function disposedText({ shape, dtype }: TensorLike): string {
  return `Tensor ${dtype}[${shape.join(",")}], disposed: its values are gone. Keep it with tf.keep, or show it before tf.dispose or the end of tf.tidy.`;
}

function tensorBlock(tensor: TensorLike): NumberBlock {
  const { shape, dtype } = tensor;
  const data = tensor.dataSync();
  const stride = shape.map((_, axis) => product(shape.slice(axis + 1)));
  return {
    dtype,
    shape,
    bytes: (data as Partial<Uint8Array>).byteLength ?? data.length,
    get: (...index) => data[index.reduce((sum, i, axis) => sum + i * stride[axis]!, 0)],
    values: () => data,
    memory: { data, stride, offset: 0 },
  };
}

function ndarrayBlock(array: NdarrayLike): NumberBlock {
  const { shape, dtype, data, stride, offset } = array;
  const count = product(shape);
  return {
    dtype,
    shape,
    bytes: count * (data.BYTES_PER_ELEMENT ?? 8),
    get: (...index) => array.get(...index),
    values: () => listOf(array, count) ?? valuesOf(array, count),
    ...("length" in data && { memory: { data: data as ArrayLike<unknown>, stride, offset } }),
  };
}

/** The data of an ndarray, where that is all of its values and no others; in any order. */
function listOf({ shape, stride, data }: NdarrayLike, count: number): TypedArray | undefined {
  const inOrder = stride.every((step, axis) => step === product(shape.slice(axis + 1)));
  const isAll = ArrayBuffer.isView(data) && (data as TypedArray).length === count;
  return inOrder && isAll ? (data as TypedArray) : undefined;
}

/** Every value of an ndarray, whatever its strides. */
function* valuesOf(array: NdarrayLike, count: number): Generator {
  const { shape } = array;
  const index = shape.map(() => 0);
  for (let turn = 0; turn < count; turn++) {
    yield array.get(...index);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis]! += 1;
      if (index[axis]! < shape[axis]!) break;
      index[axis] = 0;
    }
  }
}

type TypedArray = Float64Array | BigInt64Array;

function typedBlock(array: TypedArray): NumberBlock {
  return {
    dtype: array.constructor.name,
    shape: [array.length],
    bytes: array.byteLength,
    get: (index) => array[index],
    values: () => array,
    memory: { data: array, stride: [1], offset: 0 },
  };
}

function isLongTypedArray(value: unknown): value is TypedArray {
  return (
    ArrayBuffer.isView(value) &&
    !(value instanceof DataView) &&
    (value as TypedArray).length > LISTED
  );
}

function isTensor(value: unknown): value is TensorLike {
  return has(value, { dataSync: "function", isDisposed: "boolean", dtype: "string" });
}

function isNdarray(value: unknown): value is NdarrayLike {
  return (
    has(value, { get: "function", dtype: "string", data: "object" }) &&
    Array.isArray((value as { stride?: unknown }).stride)
  );
}

function has(value: unknown, types: Readonly<Record<string, string>>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  if (!Array.isArray(record.shape)) return false;
  return Object.entries(types).every(([key, type]) => typeof record[key] === type);
}
