import { requireInteger } from "../arrays/index.ts";

/** A source of random numbers that gives the same sequence for the same seed. */
export interface Random {
  /** The next whole number, 0 to 2^32 - 1, each as likely as another. */
  uint32(): number;
  /** The next number in [0, 1). */
  uniform(): number;
  /** The next whole number in [0, limit), each as likely as another. */
  below(limit: number): number;
}

/**
 * Random numbers from a seed: the same seed gives the same sequence on every machine.
 *
 * The generator is xoshiro128** of Blackman and Vigna (2018, public domain, prng.di.unimi.it), its
 * four words filled by SplitMix32 steps from the seed. Good for shuffles and weights; not for
 * secrets.
 *
 * @param seed a whole number of at least 0; only its lowest 32 bits count
 * @throws RangeError if the seed is not a whole number of at least 0
 *
 * @example
 * ```ts
 * import { seededRandom } from "two-kernels";
 * const random = seededRandom(1);
 * const same = seededRandom(1);
 * random.uniform() === same.uniform(); // => true
 * ```
 */
export function seededRandom(seed: number): Random {
  requireInteger("seededRandom", "seed", seed, 0);
  return xoshiro128(fillState(seed));
}

/** xoshiro128** from a given state of four 32-bit words, not all 0. */
export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  const uint32 = (): number => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
  const below = (limit: number): number => {
    requireInteger("below", "limit", limit, 1);
    // Values past the last whole multiple of the limit would favour small results: draw again.
    const fair = 2 ** 32 - (2 ** 32 % limit);
    let value = uint32();
    while (value >= fair) value = uint32();
    return value % limit;
  };
  return { uint32, uniform: () => uint32() / 2 ** 32, below };
}

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** SplitMix32: a counter in steps of the golden ratio, each mixed by MurmurHash3's finaliser. */
function fillState(seed: number): [number, number, number, number] {
  let counter = seed >>> 0;
  const next = (): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let z = counter;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return [next(), next(), next(), next()];
}
