export { figure } from "./core/figure.ts";
export type { Figure, JsonValue, MimeBundle, PlotlyLayout, PlotlyTrace } from "./core/figure.ts";
export { jupyterDisplay } from "./core/jupyterDisplay.ts";
export { filterPlot } from "./grids/filterPlot.ts";
export { imageGrid } from "./grids/imageGrid.ts";
export type { ImageGridOptions } from "./grids/imageGrid.ts";
export { lossCurve } from "./curves/lossCurve.ts";
