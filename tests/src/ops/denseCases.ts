import fc from "fast-check";
import { wholeNumbers } from "./arbitraries.ts";

const few = fc.integer({ min: 1, max: 6 });

/** Inputs, weights, biases and gradients of dense layers of all sizes; sums of products are exact. */
export const denseCases = fc
  .record({ examples: few, features: fc.integer({ min: 1, max: 11 }), units: few })
  .chain(({ examples, features, units }) =>
    fc.record({
      x: wholeNumbers([examples, features]),
      weights: wholeNumbers([features, units]),
      bias: wholeNumbers([units]),
      outGradient: wholeNumbers([examples, units]),
    }),
  );
