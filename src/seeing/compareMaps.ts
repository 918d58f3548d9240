import { receptiveRange } from "../shapes/index.ts";
import type { ReceptiveField } from "../shapes/index.ts";
import type { PlaceValues } from "./runPlace.ts";

/** How feature maps should move along one axis when the image does. */
export interface AxisMove {
  /** Cells of the map on this axis. */
  readonly cells: number;
  /** Pixels of the image on this axis. */
  readonly pixels: number;
  /** Pixels by which the image moves. */
  readonly by: number;
  /** What the cells see; nothing where each may see the whole image. */
  readonly field: ReceptiveField | undefined;
}

/** A layer's output before and after the image moved, compared. */
export interface Comparison {
  readonly moves?: readonly [down: number, right: number];
  readonly equivarianceError?: number;
  readonly invarianceError: number;
}

/** Compares outputs of a layer with those of the moved images. */
export function compareMaps(
  before: PlaceValues,
  after: PlaceValues,
  axes: readonly [AxisMove, AxisMove] | undefined,
): Comparison {
  if (axes === undefined) {
    return { invarianceError: relativeError(before.values, after.values) };
  }
  const moves = axes.map(cellsMoved) as [number, number];
  const [rows, columns] = axes.map(comparableCells);
  if (rows.length === 0 || columns.length === 0) {
    return { moves, invarianceError: relativeError(before.values, after.values) };
  }
  const [down, right] = moves.map(Math.round);
  const still = pickCells(before, rows, columns);
  const along = pickCells(
    before,
    rows.map((row) => row - down),
    columns.map((column) => column - right),
  );
  const moved = pickCells(after, rows, columns);
  return {
    moves,
    equivarianceError: relativeError(along, moved),
    invarianceError: relativeError(still, moved),
  };
}

/** By how many cells a map moves with the image: the shift over the stride of the map's cells. */
function cellsMoved({ cells, pixels, by, field }: AxisMove): number {
  return by / (field?.stride ?? Math.round(pixels / cells)) + 0;
}

/** The cells that see no padding and no pixel that the shift brought in or took away. */
function comparableCells(axis: AxisMove): number[] {
  const { cells, pixels, by, field } = axis;
  const moved = Math.round(cellsMoved(axis));
  const inside = (cell: number, offset: number) => {
    if (field === undefined) return true;
    const { first, last } = receptiveRange(field, cell);
    return first - offset >= 0 && last - offset < pixels;
  };
  return Array.from({ length: cells }, (_, cell) => cell).filter((cell) => {
    const source = cell - moved;
    return (
      source >= 0 && source < cells && inside(cell, 0) && inside(cell, by) && inside(source, 0)
    );
  });
}

function pickCells(
  { shape, values }: PlaceValues,
  rows: readonly number[],
  columns: readonly number[],
): Float32Array {
  const [batch, height, width, channels] = shape;
  const picked = new Float32Array(batch * rows.length * columns.length * channels);
  let next = 0;
  for (let image = 0; image < batch; image++) {
    for (const row of rows) {
      for (const column of columns) {
        const from = ((image * height + row) * width + column) * channels;
        picked.set(values.subarray(from, from + channels), next);
        next += channels;
      }
    }
  }
  return picked;
}

/** |b - a| / |a|; 0 where both are 0. */
function relativeError(a: Float32Array, b: Float32Array): number {
  let [difference, size] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    difference += (b[i] - a[i]) ** 2;
    size += a[i] ** 2;
  }
  return difference === 0 ? 0 : Math.sqrt(difference / size);
}
