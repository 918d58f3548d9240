/**
 * What training needs of its machine: tfjs on the best backend there is, and files for networks.
 *
 * @module two-kernels/node
 */
export { describeBackend, tf } from "./backend.ts";
export type { BackendDescription } from "./chooseBackend.ts";
export { loadModelFile } from "./loadModelFile.ts";
export { saveModelFile } from "./saveModelFile.ts";
