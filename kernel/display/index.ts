/**
 * What a cell says to the notebook it runs in.
 *
 * @module two-kernels/kernel
 */
export { clearOutput } from "./clearOutput.ts";
export {
  onComm,
  openComm,
  type Comm,
  type CommData,
  type CommHandler,
  type CommOptions,
} from "./comm.ts";
export { display, updateDisplay, type DisplayHandle } from "./display.ts";
export { input } from "./input.ts";
export { DISPLAY, type Displayable, type MimeBundle } from "./mime.ts";
export { page } from "./page.ts";
export { progress } from "./progress.ts";
