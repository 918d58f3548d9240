import { fromData, requireFinite } from "../../arrays/index.ts";
import type { FloatArray, NumericData } from "../../arrays/index.ts";
import type { WindowGrid } from "../../shapes/index.ts";
import { floatLike } from "../floatLike.ts";
import { likeImage } from "../readImage.ts";
import type { BatchOfImages } from "../readImage.ts";
import { divideMemory } from "./divideMemory.ts";
import type { Room } from "./divideMemory.ts";
import { engineFor } from "./engine.ts";
import type { Engine } from "./engine.ts";
import { placeTaps, planesFor } from "./planes.ts";
import type { Planes, WindowTaps } from "./planes.ts";

/** Windows that move over images, and what is known of what they compute. */
export interface WindowSweep {
  /** The public function to name in an error. */
  readonly caller: string;
  readonly image: BatchOfImages;
  readonly grid: WindowGrid;
  readonly taps: WindowTaps;
  /** What the border is made of. */
  readonly fill: number;
  readonly outChannels: number;
  /** What the loop reads besides pixels, such as weights. */
  readonly constants: readonly NumericData[];
}

/** Where the loops find what they compute with. Places and steps are in bytes. */
export interface Places {
  /** Where the first window's first pixel lies. */
  readonly pixels: number;
  readonly rowStep: number;
  /** Where it stands how far each tap's pixel lies behind its window's first. */
  readonly offsets: number;
  readonly taps: number;
  /** Where each of the constants lies. */
  readonly constants: readonly number[];
  /** Where the result goes, `[rows, outWidth, outChannels]`. */
  readonly to: number;
}

/**
 * Computes what windows make of images, a band of rows at a time: its pixels are copied into
 * WebAssembly's memory and laid out with their border, `compute` runs, the results are copied out.
 * However large the images are, the memory holds one band.
 *
 * @param compute computes `rows` rows of windows, which begin with row `y` of an image
 * @throws RangeError if a pixel is NaN or infinite
 */
export function sweepWindows(
  sweep: WindowSweep,
  compute: (loops: Engine["loops"], places: Places, rows: number, y: number) => void,
): FloatArray {
  const { image, grid, taps, outChannels } = sweep;
  const { outHeight, outWidth } = grid;
  const outLength = outWidth * outChannels;
  const result = floatLike(image.values, image.batch * outHeight * outLength);
  const size = result.BYTES_PER_ELEMENT;
  const planes = planesFor(image, grid, taps);
  const room = divideMemory(sweep, planes, size);
  const engine = engineFor(sweep.caller, result, room.bytes);
  if (!reachesAll(sweep)) requireFinite(sweep.caller, "image", image.values, image.shape);
  placeTaps(engine.integers, size, planes, grid, taps);
  for (let i = 0; i < sweep.constants.length; i++) {
    engine.numbers.set(sweep.constants[i], room.constants[i] / size);
  }
  const places: Places = {
    pixels: room.planes,
    rowStep: grid.stride * planes.rowLength * size,
    offsets: 0,
    taps: taps.height * taps.width * taps.channels,
    constants: room.constants,
    to: room.result,
  };
  const computed = room.result / size;
  for (let b = 0; b < image.batch; b++) {
    for (let y = 0; y < outHeight; y += room.rows) {
      const rows = Math.min(room.rows, outHeight - y);
      layOutBand(sweep, engine, planes, room, b, y, rows);
      compute(engine.loops, places, rows, y);
      const values = engine.numbers.subarray(computed, computed + rows * outLength);
      result.set(values, (b * outHeight + y) * outLength);
    }
  }
  return fromData(result, likeImage(image, outHeight, outWidth, outChannels));
}

/** Brings the pixels of some rows of windows into planes: those of the b-th image, row y and on. */
function layOutBand(
  { caller, image, grid, taps, fill }: WindowSweep,
  { loops, numbers }: Engine,
  planes: Planes,
  room: Room,
  b: number,
  y: number,
  rows: number,
): void {
  const { height, width, channels, values, shape } = image;
  const top = y * grid.stride - grid.top;
  const count = (rows - 1) * grid.stride + (taps.height - 1) * grid.dilation + 1;
  const above = Math.min(Math.max(-top, 0), count);
  const first = Math.min(top + above, height);
  const inside = Math.min(count - above, height - first);
  const from = (b * height + first) * width * channels;
  const length = inside * width * channels;
  const at = room.image / numbers.BYTES_PER_ELEMENT;
  numbers.set(values.subarray(from, from + length), at);
  // `allFinite` reads whole vectors.
  numbers.fill(0, at + length, at + length + 8);
  if (loops.allFinite(room.image, length) === 0) requireFinite(caller, "image", values, shape);
  // prettier-ignore
  loops.layOut(
    room.image, room.planes, above, inside, count - above - inside, width, planes.channels,
    planes.depth, grid.stride, planes.phases, planes.width, grid.left, fill,
  );
}

/** Whether windows come upon every row of the image, though not upon every column. */
function reachesAll({ image, grid, taps }: WindowSweep): boolean {
  const span = (taps.height - 1) * grid.dilation + 1;
  const end = (grid.outHeight - 1) * grid.stride + span - grid.top;
  return grid.stride <= span && end >= image.height;
}
