import type { MimeBundle } from "../../display/mime.ts";
import { blockText, type NumberBlock } from "./numbers.ts";

/** What the kernel reads of a scijs ndarray; it has no need of the package. */
interface NdarrayLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly data: { readonly BYTES_PER_ELEMENT?: number };
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

/** An ndarray, a tensor or a long typed array: type, shape, summary, corner. Undefined for any other value. */
export function renderArray(value: unknown): MimeBundle | undefined {
  if (isTensor(value)) return { "text/plain": tensorText(value) };
  if (isNdarray(value)) return { "text/plain": blockText(ndarrayBlock(value)) };
  if (isLongTypedArray(value)) return { "text/plain": blockText(typedBlock(value)) };
  return undefined;
}

function tensorText(tensor: TensorLike): string {
  const { shape, dtype } = tensor;
  if (tensor.isDisposed) {
    return `Tensor ${dtype}[${shape.join(",")}], disposed: its values are gone. Keep it with tf.keep, or show it before tf.dispose or the end of tf.tidy.`;
  }
  const data = tensor.dataSync();
  const strides = shape.map((_, axis) =>
    shape.slice(axis + 1).reduce((product, length) => product * length, 1),
  );
  return `Tensor ${blockText({
    dtype,
    shape,
    bytes: (data as Partial<Uint8Array>).byteLength ?? data.length,
    get: (...index) => data[index.reduce((sum, i, axis) => sum + i * strides[axis]!, 0)],
    values: () => Array.prototype.values.call(data) as Iterable<unknown>,
  })}`;
}

function ndarrayBlock(array: NdarrayLike): NumberBlock {
  const { shape, dtype, data } = array;
  const count = shape.reduce((product, length) => product * length, 1);
  return {
    dtype,
    shape,
    bytes: count * (data.BYTES_PER_ELEMENT ?? 8),
    get: (...index) => array.get(...index),
    values: () => valuesOf(array, count),
  };
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
    values: () => array.values(),
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
