import { inspect } from "node:util";
import { summarize } from "./summarize.ts";

/** More values than this along an axis are cut in the middle. */
const EDGE = 6;
/** A corner has at most so many values in all. */
const CORNER = 600;

/** Numbers, or what a tensor of another type holds, in row-major order of `shape`. */
export interface NumberBlock {
  /** `float32`, `int32`, … */
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: number;
  get(...index: number[]): unknown;
  /** All values, in any order. */
  values(): ArrayLike<unknown> | Iterable<unknown>;
  /** Where the values lie, if in one list: that at `[i, j]` is `data[offset + i * stride[0] + j * stride[1]]`. */
  readonly memory?: {
    readonly data: ArrayLike<unknown>;
    readonly stride: readonly number[];
    readonly offset: number;
  };
}

/** A block of numbers in words. */
export interface BlockText {
  /** `float32[2,3]` and the values; of a block too large for that a summary and a corner. */
  readonly text: string;
  /** Type, shape, size and summary, also of a small block. */
  readonly line: string;
  /** The values alone, nested as the block is. */
  readonly values: string;
  /** Whether the values are all there. */
  readonly whole: boolean;
}

export function blockText(block: NumberBlock): BlockText {
  const kind = `${block.dtype}[${block.shape.join(",")}]`;
  if (block.shape.includes(0)) {
    const text = `${kind} (empty)`;
    return { text, line: text, values: "", whole: true };
  }
  const edges = edgesOf(block.shape);
  const whole = block.shape.every((length) => length <= 2 * EDGE) && edges === EDGE;
  const summary = summarize(() => block.values(), product(block.shape));
  const head = `${kind} ${size(block.bytes)}${summary.text}`;
  const values = layOut(nest(block, [], edges));
  const line = summary.infinite === 0 ? head : `${head}, ${summary.infinite} infinite`;
  return { text: `${whole ? kind : head}\n${values}`, line, values, whole };
}

export function product(shape: readonly number[]): number {
  return shape.reduce((all, length) => all * length, 1);
}

type Nested = string | readonly Nested[];

/** Each row on a line of its own, its columns below those of the row above. */
function layOut(values: Nested): string {
  if (typeof values === "string") return values;
  const width = widest(values);
  const write = (part: readonly Nested[], indent: string): string => {
    if (part.every((entry) => typeof entry === "string")) {
      return `[ ${part.map((entry) => entry.padStart(width)).join(", ")} ]`;
    }
    const inside = `${indent}  `;
    const lines = part.map((entry) => (typeof entry === "string" ? entry : write(entry, inside)));
    return `[\n${inside}${lines.join(`,\n${inside}`)}\n${indent}]`;
  };
  return write(values, "");
}

function widest(values: Nested): number {
  return typeof values === "string" ? values.length : Math.max(...values.map(widest));
}

/** Float32 has about seven digits: 0.1 is shown so, not as the nearest float64, 0.10000000149011612. */
function leaf(value: unknown, dtype: string): string {
  const short = dtype === "float32" && typeof value === "number" && Number.isFinite(value);
  return inspect(short ? Number(value.toPrecision(7)) : value);
}

/** How many values to show at each end of an axis: fewer where there are many axes. */
function edgesOf(shape: readonly number[]): number {
  for (let edge = EDGE; edge > 1; edge--) {
    const shown = shape.reduce((product, length) => product * Math.min(length, 2 * edge), 1);
    if (shown <= CORNER) return edge;
  }
  return 1;
}

function nest(block: NumberBlock, index: readonly number[], edge: number): Nested {
  const length = block.shape[index.length];
  if (length === undefined) return leaf(block.get(...index), block.dtype);
  const at = (position: number) => nest(block, [...index, position], edge);
  if (length <= 2 * edge) return Array.from({ length }, (_, position) => at(position));
  const ends = Array.from({ length: edge }, (_, position) => position);
  return [...ends.map(at), "…", ...ends.map((position) => at(length - edge + position))];
}

export function size(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  let unit = 0;
  let left = bytes;
  for (; left >= 1000 && unit < units.length - 1; unit++) left /= 1000;
  return `${Number(left.toPrecision(3))} ${units[unit]!}`;
}
