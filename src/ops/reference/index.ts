export { conv2dReference } from "./conv2d.ts";
export { convolve2dReference } from "./convolve2d.ts";
export { maxPool2dReference } from "./maxPool2d.ts";
