import { LINE, NOT_FINITE, NOTHING, type Color } from "./colors.ts";
import type { Strided } from "./strided.ts";
import type { Pixels } from "../../../png/writePng.ts";

const WIDTH = 480;
const HEIGHT = 64;
const THICK = 2;
/** A column of the picture reads at most so many of the values that fall into it. */
const READ = 400;

const AXIS: Color = [128, 128, 128, 160];
const palette = [NOTHING, LINE, AXIS, NOT_FINITE];

/** Least and greatest of the values in a column of the picture; `broken` where one is NaN or infinite. */
interface Column {
  readonly low: number;
  readonly high: number;
  readonly broken: boolean;
}

export interface Line {
  readonly pixels: Pixels;
  /** The values at the bottom and at the top. */
  readonly min: number;
  readonly max: number;
  /** Whether any value was passed over. */
  readonly sampled: boolean;
}

/** The values of one axis in their order, as a line; zero is a line too where it is in between. */
export function drawLine(values: Strided): Line {
  const length = values.shape[0]!;
  const columns = Array.from({ length: WIDTH }, (_, x) => columnOf(values, x));
  const min = Math.min(...columns.map(({ low }) => low));
  const max = Math.max(...columns.map(({ high }) => high));
  const bytes = new Uint8Array(WIDTH * HEIGHT);
  const rowOf = (value: number) =>
    max === min
      ? (HEIGHT - THICK) >> 1
      : Math.round(((max - value) / (max - min)) * (HEIGHT - THICK));
  if (min < 0 && max > 0) bytes.fill(2, rowOf(0) * WIDTH, (rowOf(0) + 1) * WIDTH);
  columns.forEach(({ low, high, broken }, x) => {
    const paint = (from: number, to: number, entry: number): void => {
      for (let y = from; y <= to; y++) bytes[y * WIDTH + x] = entry;
    };
    if (low <= high) paint(rowOf(high), rowOf(low) + THICK - 1, 1);
    if (broken) paint(HEIGHT - 4, HEIGHT - 1, 3);
  });
  return {
    pixels: { width: WIDTH, height: HEIGHT, bytes, palette },
    ...{ min, max, sampled: length > WIDTH * READ },
  };
}

/** Neighbouring columns share a value, or the point between two: so the line has no gaps. */
function columnOf(values: Strided, x: number): Column {
  const last = values.shape[0]! - 1;
  const [from, to] = [(x * last) / WIDTH, ((x + 1) * last) / WIDTH];
  const step = Math.max(Math.ceil((to - from) / READ), 1);
  let [low, high, broken] = [Infinity, -Infinity, false];
  const take = (value: number): void => {
    if (!Number.isFinite(value)) {
      broken = true;
      return;
    }
    if (value < low) low = value;
    if (value > high) high = value;
  };
  take(between(values, from));
  for (let index = Math.ceil(from); index <= to; index += step) take(between(values, index));
  take(between(values, to));
  return { low, high, broken };
}

/** The value at a place, which may lie between two. */
function between({ data, stride, offset }: Strided, place: number): number {
  const index = Math.floor(place);
  const value = data[offset + index * stride[0]!]!;
  const part = place - index;
  return part === 0 ? value : value + part * (data[offset + (index + 1) * stride[0]!]! - value);
}
