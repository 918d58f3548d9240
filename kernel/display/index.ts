/**
 * What a cell says to the notebook it runs in.
 *
 * @module two-kernels/kernel
 */
export { clearOutput } from "./clearOutput.ts";
export { display, updateDisplay, type DisplayHandle } from "./display.ts";
export { DISPLAY, type Displayable, type MimeBundle } from "./mime.ts";
