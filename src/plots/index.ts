export { figure } from "./core/figure.ts";
export type {
  Figure,
  JsonValue,
  Liveness,
  MimeBundle,
  PlotlyLayout,
  PlotlyTrace,
} from "./core/figure.ts";
export { jupyterDisplay } from "./core/jupyterDisplay.ts";
export { featureMapPlot } from "./grids/featureMapPlot.ts";
export type { FeatureLayer } from "./grids/readFeatureMaps.ts";
export { filterGrid } from "./grids/filterGrid.ts";
export type { FilterGridOptions } from "./grids/filterGrid.ts";
export { filterPlot } from "./grids/filterPlot.ts";
export { heatOverlay } from "./grids/heatOverlay.ts";
export type { HeatOverlayOptions } from "./grids/heatOverlay.ts";
export { imagePlot } from "./grids/imagePlot.ts";
export type { ImagePlotOptions } from "./grids/imagePlot.ts";
export { imageGrid } from "./grids/imageGrid.ts";
export type { ImageGridOptions } from "./grids/imageGrid.ts";
export { lossCurve } from "./curves/lossCurve.ts";
export { linePlot } from "./curves/linePlot.ts";
export type { LinePlotOptions, Series } from "./curves/linePlot.ts";
export { scatterPlot } from "./curves/scatterPlot.ts";
export type { ScatterPlotOptions } from "./curves/scatterPlot.ts";
export { histogram } from "./curves/histogram.ts";
export type { HistogramOptions } from "./curves/histogram.ts";
export { barChart } from "./curves/barChart.ts";
export { probabilityBars } from "./curves/probabilityBars.ts";
export type { ProbabilityBarsOptions } from "./curves/probabilityBars.ts";
export { activationCurves } from "./curves/activationCurves.ts";
export type { ActivationCurvesOptions } from "./curves/activationCurves.ts";
export type { ActivationCurve, NamedActivation } from "./curves/activationTable.ts";
export { confusionMatrixPlot } from "./classes/confusionMatrixPlot.ts";
export { decisionBoundary } from "./classes/decisionBoundary.ts";
export type { DecisionBoundaryOptions, Decisions } from "./classes/decisionBoundary.ts";
export { convolutionStepper } from "./steppers/convolutionStepper.ts";
export type { ConvolutionStepperOptions } from "./steppers/convolutionStepper.ts";
export { poolingStepper } from "./steppers/poolingStepper.ts";
export type { PoolingStepperOptions } from "./steppers/poolingStepper.ts";
export { networkDiagram } from "./networks/networkDiagram.ts";
export type { DiagramLayer, NetworkDiagramOptions } from "./networks/networkDiagram.ts";
export { receptiveFieldPlot } from "./networks/receptiveFieldPlot.ts";
export type { SeenLayer } from "./networks/receptiveFieldPlot.ts";
export type { FieldCell } from "./networks/receptiveMarks.ts";
