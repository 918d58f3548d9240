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
export { button, type Button } from "./controls/button.ts";
export { choice } from "./controls/choice.ts";
export type { Control } from "./controls/control.ts";
export type { WidgetState } from "./controls/widgetModel.ts";
export { interact, type Answers } from "./controls/interact.ts";
export { numberField } from "./controls/numberField.ts";
export { slider, type SliderOptions } from "./controls/slider.ts";
export { stopButton } from "./controls/stopButton.ts";
export { toggle } from "./controls/toggle.ts";
export { display, updateDisplay, type DisplayHandle } from "./display.ts";
export { input } from "./input.ts";
export { DISPLAY, type Displayable, type MimeBundle } from "./mime.ts";
export { page } from "./page.ts";
export { progress } from "./progress.ts";
