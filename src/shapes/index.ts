export { convShape } from "./convShape.ts";
export { dilationFromGap } from "./dilationFromGap.ts";
export { explainMultiplyAdds } from "./explainMultiplyAdds.ts";
export { explainOutputSize } from "./explainOutputSize.ts";
export { explainParameterCount } from "./explainParameterCount.ts";
export { explainReceptiveField } from "./explainReceptiveField.ts";
export type { Explanation, ExplanationStep } from "./explanation.ts";
export type {
  ActivationDescription,
  ConvDescription,
  ConvOptions,
  DenseDescription,
  DenseOptions,
  DropoutDescription,
  FlattenDescription,
  GlobalPoolDescription,
  LayerDescription,
  LayerNaming,
  PoolDescription,
  PoolOptions,
} from "./layerDescription.ts";
export { layerShape } from "./layerShape.ts";
export { multiplyAdds } from "./multiplyAdds.ts";
export type { NetworkTrace, TracedLayer } from "./networkTrace.ts";
export { outputSize } from "./outputSize.ts";
export { padAxis, padInfo } from "./padInfo.ts";
export type { PadInfo } from "./padInfo.ts";
export { parameterCount } from "./parameterCount.ts";
export { poolShape } from "./poolShape.ts";
export { receptiveField } from "./receptiveField.ts";
export type { ReceptiveField, ReceptiveFieldOptions } from "./receptiveField.ts";
export { receptiveRange } from "./receptiveRange.ts";
export { traceShapes } from "./traceShapes.ts";
export type {
  AxisPadding,
  OutputSizeOptions,
  Padding,
  PaddingRule,
  Rounding,
  WindowOptions,
} from "./types.ts";
export { windowGrid } from "./windowGrid.ts";
export type { Window2dOptions, WindowGrid } from "./windowGrid.ts";
