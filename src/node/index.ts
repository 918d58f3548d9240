/**
 * What a notebook needs of its machine: tfjs on the best backend there is, and the data sets.
 *
 * @module two-kernels/node
 */
export { describeBackend, tf } from "./backend.ts";
export type { BackendDescription } from "./chooseBackend.ts";
export { loadDigits } from "./loadDigits.ts";
export type { Digits } from "./loadDigits.ts";
export { loadFashion } from "./loadFashion.ts";
export type { Fashion, LoadFashionOptions } from "./loadFashion.ts";
export { loadModelFile } from "./loadModelFile.ts";
export { loadPhotograph, photographNames } from "./loadPhotograph.ts";
export type { PhotographName } from "./loadPhotograph.ts";
export { loadPhotographs } from "./loadPhotographs.ts";
export type { Photograph } from "./loadPhotographs.ts";
export { saveModelFile } from "./saveModelFile.ts";
