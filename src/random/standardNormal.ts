import type { Random } from "./seededRandom.ts";

/**
 * A number from the normal distribution with mean 0 and standard deviation 1, made of two uniform
 * ones. Source: Box and Muller, "A note on the generation of random normal deviates", 1958.
 */
export function standardNormal(random: Random): number {
  // 1 - u lies in (0, 1], so that the logarithm is finite.
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
  return radius * Math.cos(2 * Math.PI * random.uniform());
}
