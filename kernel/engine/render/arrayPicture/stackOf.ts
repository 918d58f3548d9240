import type { Strided } from "./strided.ts";

/** The pictures in an array, all of one size. */
export interface Stack {
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  /** How far apart in memory neighbours along rows, columns and channels are. */
  readonly steps: { readonly row: number; readonly column: number; readonly channel: number };
  readonly count: number;
  /** Where in memory a picture begins. */
  startOf(picture: number): number;
  /** What one of them is. An image has the range of a screen, a map that of its values. */
  readonly kind: "image" | "map" | "filter";
}

/** Which axes are the picture, and over which there are several; the last of those runs fastest. */
interface Axes {
  readonly row: number;
  readonly column: number;
  readonly channel?: number;
  readonly over: readonly number[];
  readonly kind: Stack["kind"];
}

/** A filter is not larger, in any network that is usual. */
const LARGEST_FILTER = 11;

/** How an array of two to four axes is seen as pictures, channels last; undefined for any other. */
export function stackOf({ shape, stride, offset }: Strided): Stack | undefined {
  const axes = axesOf(shape);
  if (axes === undefined) return undefined;
  const { row, column, channel, over, kind } = axes;
  return {
    height: shape[row]!,
    width: shape[column]!,
    channels: channel !== undefined && shape[channel] === 3 ? 3 : 1,
    steps: {
      row: stride[row]!,
      column: stride[column]!,
      channel: channel === undefined ? 0 : stride[channel]!,
    },
    count: over.reduce((product, axis) => product * shape[axis]!, 1),
    startOf: (picture) => {
      let start = offset;
      for (const axis of over.toReversed()) {
        start += (picture % shape[axis]!) * stride[axis]!;
        picture = Math.floor(picture / shape[axis]!);
      }
      return start;
    },
    kind,
  };
}

function axesOf(shape: readonly number[]): Axes | undefined {
  const last = shape.at(-1);
  const isImage = last === 1 || last === 3;
  switch (shape.length) {
    case 2:
      return { row: 0, column: 1, over: [], kind: "map" };
    case 3:
      if (isImage) return { row: 0, column: 1, channel: 2, over: [], kind: "image" };
      // Images without an axis for channels: what is square says where they are.
      if (shape[1] === shape[2] && shape[0] !== shape[1]) {
        return { row: 1, column: 2, over: [0], kind: "map" };
      }
      return { row: 0, column: 1, over: [2], kind: "map" };
    case 4:
      if (isFilter(shape)) return { row: 0, column: 1, over: [3, 2], kind: "filter" };
      if (isImage) return { row: 1, column: 2, channel: 3, over: [0], kind: "image" };
      return { row: 1, column: 2, over: [3], kind: "map" };
    default:
      return undefined;
  }
}

/** `[filterHeight, filterWidth, inChannels, outChannels]`: small, square and of odd size. */
function isFilter([height, width]: readonly number[]): boolean {
  return height === width && height! % 2 === 1 && height! > 1 && height! <= LARGEST_FILTER;
}
