import type { Random } from "../random/index.ts";

/** A number of the normal distribution with mean 0 and deviation 1, by Box and Muller (1958). */
export function normal(random: Random): number {
  // 1 - u is in (0, 1], whose logarithm is finite.
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
  return radius * Math.cos(2 * Math.PI * random.uniform());
}
