import { inspect } from "node:util";

/** What the kernel reads of a scijs ndarray; it has no need of the package. */
interface NdarrayLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  get(...index: number[]): unknown;
}

/** More values than this along an axis are cut in the middle. */
const EDGE = 6;

export function isNdarray(value: unknown): value is NdarrayLike {
  if (typeof value !== "object" || value === null) return false;
  const { shape, stride, dtype, get } = value as Record<string, unknown>;
  return (
    Array.isArray(shape) &&
    Array.isArray(stride) &&
    typeof dtype === "string" &&
    typeof get === "function"
  );
}

/** `float32[2,3]` and the values, nested as the array is, cut in the middle of long axes. */
export function ndarrayText(array: NdarrayLike): string {
  const kind = `${array.dtype}[${array.shape.join(",")}]`;
  if (array.shape.includes(0)) return `${kind} (empty)`;
  const values = nest(array, []);
  return `${kind}\n${inspect(values, { depth: null, compact: 1, breakLength: 100 })}`;
}

const cut = { [inspect.custom]: () => "…" };

function nest(array: NdarrayLike, index: readonly number[]): unknown {
  const length = array.shape[index.length];
  if (length === undefined) return array.get(...index);
  const positions = Array.from({ length }, (_, position) => position);
  if (length <= 2 * EDGE) return positions.map((position) => nest(array, [...index, position]));
  const edges = [...positions.slice(0, EDGE), ...positions.slice(-EDGE)];
  const shown = edges.map((position) => nest(array, [...index, position]));
  return [...shown.slice(0, EDGE), cut, ...shown.slice(EDGE)];
}
