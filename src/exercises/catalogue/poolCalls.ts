import { maxPool2d } from "../../ops/index.ts";
import type { Random } from "../../random/index.ts";
import { drawBetween, drawMatrix } from "../draw.ts";
import { rowsOf } from "./matrices.ts";

/** An image, how large the window is, and how far it moves. */
export type PoolCall = [image: number[][], poolSize: number, stride: number];

/** Draws a pooling whose windows may overlap or leave pixels unread, on an image that is not square. */
export function drawPooling(random: Random): PoolCall {
  const poolSize = drawBetween(random, 2, 3);
  const stride = drawBetween(random, 1, 3);
  const height = poolSize + drawBetween(random, 1, 4);
  return [drawMatrix(random, height, height + drawBetween(random, 1, 2), -9, 4), poolSize, stride];
}

/** How many windows fit along each side. */
export function sides(
  rows: number,
  columns: number,
  poolSize: number,
  stride: number,
): [number, number] {
  const count = (n: number) => Math.floor((n - poolSize) / stride) + 1;
  return [count(rows), count(columns)];
}

/** A map of `f(y, x)`, y and x being places of the pooled map. */
export function build(size: [number, number], f: (y: number, x: number) => number): number[][] {
  return Array.from({ length: size[0] }, (_, y) =>
    Array.from({ length: size[1] }, (_, x) => f(y, x)),
  );
}

/** Max pooling as the library does it. */
export const pooled = (image: number[][], poolSize: number, stride: number): number[][] =>
  rowsOf(maxPool2d(image, { poolSize, stride }));
