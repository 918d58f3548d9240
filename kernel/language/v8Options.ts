/**
 * How much of a function V8 runs before it optimises it, in bytes of its code: eight times as much as by itself. Checking
 * a notebook is over before most of TypeScript's functions have given back what optimising them takes.
 *
 * A snapshot starts only with the options that it was made with.
 */
export const V8_OPTIONS = ["--interrupt-budget=540672"] as const;
