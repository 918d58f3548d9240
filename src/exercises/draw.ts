import type { Random } from "../random/index.ts";

/** A whole number from `least` to `most`, both included. */
export function drawBetween(random: Random, least: number, most: number): number {
  return least + random.below(most - least + 1);
}

/** An array of `length` whole numbers, from -4 to 5 unless told otherwise. */
export function drawNumbers(random: Random, length: number, least = -4, most = 5): number[] {
  return Array.from({ length }, () => drawBetween(random, least, most));
}

/** A matrix of whole numbers, from -4 to 5 unless told otherwise. */
export function drawMatrix(
  random: Random,
  height: number,
  width: number,
  least = -4,
  most = 5,
): number[][] {
  return Array.from({ length: height }, () => drawNumbers(random, width, least, most));
}
