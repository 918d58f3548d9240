export { imagesFromIdx } from "./imagesFromIdx.ts";
export { labelledImages } from "./labelledImages.ts";
export type { LabelledImages } from "./labelledImages.ts";
export { parseIdx } from "./parseIdx.ts";
export { selectExamples } from "./selectExamples.ts";
export { stratifiedSplit } from "./stratifiedSplit.ts";
export type { Split } from "./stratifiedSplit.ts";
