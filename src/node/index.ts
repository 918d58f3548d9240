/**
 * What a notebook needs of its machine: tfjs on the best backend there is, and the data sets.
 *
 * @module two-kernels/node
 */
export { describeBackend, tf } from "./backend.ts";
export type { BackendDescription } from "./chooseBackend.ts";
export { loadDigits } from "./loadDigits.ts";
export type { Digits } from "./loadDigits.ts";
