import { floatLike } from "../ops/floatLike.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import { receptiveRange } from "../shapes/index.ts";
import type { Geometry } from "./layerGeometry.ts";

/** The part of one image that a cell sees, 0 outside the image; all of it without a geometry. */
export function cutPatch(
  images: BatchOfImages,
  geometry: Geometry | undefined,
  at: { readonly index: number; readonly row: number; readonly column: number },
) {
  const { height, width, channels, values } = images;
  const rows = geometry ? receptiveRange(geometry.rows, at.row) : { first: 0, last: height - 1 };
  const columns = geometry
    ? receptiveRange(geometry.columns, at.column)
    : { first: 0, last: width - 1 };
  const shape = [rows.last - rows.first + 1, columns.last - columns.first + 1, channels];
  const patch = floatLike(values, shape[0] * shape[1] * channels);
  const left = Math.max(columns.first, 0);
  const right = Math.min(columns.last, width - 1);
  for (let y = Math.max(rows.first, 0); y <= Math.min(rows.last, height - 1); y++) {
    const from = ((at.index * height + y) * width + left) * channels;
    const to = ((y - rows.first) * shape[1] + left - columns.first) * channels;
    patch.set(values.subarray(from, from + (right - left + 1) * channels), to);
  }
  return { values: patch, shape };
}
