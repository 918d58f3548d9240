export { createPngRenderer } from "./createPngRenderer.ts";
export type { PngRenderer } from "./createPngRenderer.ts";
export type { PlotlyFigure } from "./pictureSize.ts";
export { renderFigurePng } from "./renderFigurePng.ts";
export type { Picture } from "./rendererProcess.ts";
