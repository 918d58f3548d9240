import { NOT_FINITE, NOTHING } from "./colors.ts";
import type { Frames } from "./readFrames.ts";
import type { Scale } from "./scaleOf.ts";
import type { Pixels } from "../../../png/writePng.ts";

/** One picture alone is enlarged up to about this width or height, several side by side up to that width. */
const ALONE = 256;
const TOGETHER = 560;
const LARGEST_PIXEL = 24;
export const IN_A_ROW = 8;
const GAP = 2;

/** Pictures side by side in rows, each value a square of whole pixels: sharp without a style sheet. */
export function drawFrames(frames: Frames, scale: Scale, zoom = zoomFor(frames)): Pixels {
  const { count, height, width } = frames;
  const columns = Math.min(count, IN_A_ROW);
  const cell = { width: width * zoom + GAP, height: height * zoom + GAP };
  const size = {
    width: columns * cell.width - GAP,
    height: Math.ceil(count / columns) * cell.height - GAP,
  };
  const paint = frames.stack.channels === 3 ? colored(frames, scale) : indexed(frames, scale);
  const bytes = new Uint8Array(size.width * size.height * paint.depth).fill(paint.blank);
  const line = size.width * paint.depth;
  for (let picture = 0; picture < count; picture++) {
    const left = (picture % columns) * cell.width * paint.depth;
    const top = Math.floor(picture / columns) * cell.height;
    for (let y = 0; y < height; y++) {
      const first = (top + y * zoom) * line + left;
      for (let x = 0; x < width; x++) {
        const at = first + x * zoom * paint.depth;
        paint.put(bytes, at, (picture * height + y) * width + x);
        for (let copy = 1; copy < zoom; copy++) {
          bytes.copyWithin(at + copy * paint.depth, at, at + paint.depth);
        }
      }
      for (let copy = 1; copy < zoom; copy++) {
        bytes.copyWithin(first + copy * line, first, first + width * zoom * paint.depth);
      }
    }
  }
  return paint.palette === undefined
    ? { ...size, bytes }
    : { ...size, bytes, palette: paint.palette };
}

function zoomFor({ count, height, width }: Frames): number {
  const columns = Math.min(count, IN_A_ROW);
  const room = count === 1 ? ALONE / Math.max(height, width) : TOGETHER / (columns * width);
  return Math.min(Math.max(Math.floor(room), 1), LARGEST_PIXEL);
}

interface Paint {
  /** Bytes of a pixel, and the byte of one that is in no picture. */
  readonly depth: number;
  readonly blank: number;
  readonly palette?: Pixels["palette"];
  put(bytes: Uint8Array, at: number, value: number): void;
}

function indexed({ values }: Frames, { min, max, colors }: Scale): Paint {
  const entries = colors.length;
  return {
    depth: 1,
    blank: entries + 1,
    palette: [...colors, NOT_FINITE, NOTHING],
    put: (bytes, at, value) => {
      const place = placeOf(values[value]!, min, max);
      bytes[at] = Number.isNaN(place) ? entries : Math.round(place * (entries - 1));
    },
  };
}

function colored({ values }: Frames, { min, max }: Scale): Paint {
  return {
    depth: 4,
    blank: 0,
    put: (bytes, at, value) => {
      for (let channel = 0; channel < 3; channel++) {
        const place = placeOf(values[3 * value + channel]!, min, max);
        if (Number.isNaN(place)) {
          bytes.set(NOT_FINITE, at);
          return;
        }
        bytes[at + channel] = Math.round(place * 255);
      }
      bytes[at + 3] = 255;
    },
  };
}

/** 0 at the low end of a scale, 1 at the high one; NaN for what has no place on it. */
function placeOf(value: number, min: number, max: number): number {
  return Number.isFinite(value) ? Math.min(Math.max((value - min) / (max - min), 0), 1) : NaN;
}
