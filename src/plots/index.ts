export { figure } from "./figure.ts";
export type { Figure, JsonValue, MimeBundle, PlotlyLayout, PlotlyTrace } from "./figure.ts";
export { jupyterDisplay } from "./jupyterDisplay.ts";
export { filterPlot } from "./filterPlot.ts";
export { imageGrid } from "./imageGrid.ts";
export type { ImageGridOptions } from "./imageGrid.ts";
export { lossCurve } from "./lossCurve.ts";
