export { outputSize } from "./outputSize.ts";
export type { OutputSizeOptions, Rounding } from "./outputSize.ts";
export { padAxis, padInfo } from "./padInfo.ts";
export type { PadInfo } from "./padInfo.ts";
export type { AxisPadding, Padding, WindowOptions } from "./types.ts";
export { windowGrid } from "./windowGrid.ts";
export type { Window2dOptions, WindowGrid } from "./windowGrid.ts";
