/**
 * The data sets, read from files. Nothing here loads tfjs.
 *
 * @module two-kernels/data
 */
export { loadDigits } from "./loadDigits.ts";
export type { Digits } from "./loadDigits.ts";
export { loadFashion } from "./loadFashion.ts";
export type { Fashion, LoadFashionOptions } from "./loadFashion.ts";
export { loadPhotograph, photographNames } from "./loadPhotograph.ts";
export type { PhotographName } from "./loadPhotograph.ts";
export { loadPhotographs } from "./loadPhotographs.ts";
export type { Photograph } from "./loadPhotographs.ts";
