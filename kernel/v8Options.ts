/**
 * How much of a function V8 runs before it optimises it, in bytes of its code: eight times as much as by itself. Most
 * notebooks are over before the functions of TypeScript and of the library have given back what optimising them takes; a
 * loop that computes for long reaches this, too, within milliseconds.
 *
 * The V8 of Node 22 knows no such option: it waits for longer by itself.
 */
export const V8_OPTIONS: readonly string[] = process.version.startsWith("v20.")
  ? ["--interrupt-budget=540672"]
  : [];
