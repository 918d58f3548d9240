export { conv2d } from "./conv2d.ts";
export { convolve2d } from "./convolve2d.ts";
export { flip2d } from "./flip2d.ts";
export { maxPool2d } from "./maxPool2d.ts";
export type { Pool2dOptions } from "./readPooling.ts";
export { relu } from "./relu.ts";
export { softmax } from "./softmax.ts";
