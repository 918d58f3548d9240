/**
 * The teaching library: what a convolutional network computes, in code that is short enough to read. It runs in Node and
 * in a browser; tfjs and data are passed in.
 *
 * @module two-kernels
 */
export { array, formatArray, fromData, isNdarray, toNested } from "./arrays/index.ts";
export type {
  ArrayLike,
  FloatArray,
  NestedNumbers,
  NumericArray,
  NumericData,
} from "./arrays/index.ts";
export {
  batches,
  circles,
  imagesFromIdx,
  labelledImages,
  moons,
  oneHot,
  parseIdx,
  selectExamples,
  spirals,
  stratifiedSplit,
  xorSet,
} from "./data/index.ts";
export type {
  CirclesOptions,
  LabelledImages,
  LabelledPoints,
  ScatterOptions,
  SpiralsOptions,
  Split,
} from "./data/index.ts";
export { check, exerciseSummary, practice } from "./exercises/index.ts";
export type {
  CheckOptions,
  CheckResult,
  ExerciseState,
  ExerciseSummary,
  Practice,
} from "./exercises/index.ts";
export {
  binomialFilter,
  boxFilter,
  describeFilter,
  embossFilter,
  filterImage,
  filterSum,
  gaussianFilter,
  laplacianFilter,
  mexicanHatFilter,
  patchKMeans,
  sharpenFilter,
  sobelFilter,
} from "./filters/index.ts";
export type {
  FilterDescription,
  LearntFilters,
  PatchKMeansOptions,
  PatchKMeansProgress,
} from "./filters/index.ts";
export {
  addNoise,
  crop,
  grey,
  imageFromBytes,
  imageToBytes,
  normalise,
  resize,
  shift,
} from "./images/index.ts";
export type {
  GreyWeights,
  Normalisation,
  Rectangle,
  ResizeAlignment,
  ResizeMethod,
  ResizeOptions,
  RgbaImage,
  RgbaPixels,
  Shift,
} from "./images/index.ts";
export * from "./networks/index.ts";
export {
  avgPool2d,
  avgPool2dGradient,
  conv2d,
  conv2dGradient,
  convolve2d,
  convolve2dGradient,
  flip2d,
  maxPool2d,
  maxPool2dGradient,
  maxPool2dWithArgmax,
  pad2d,
  pad2dGradient,
} from "./ops/index.ts";
export type {
  AvgPool2dOptions,
  BorderMode,
  BorderSize,
  Conv2dOptions,
  ConvolutionGradient,
  MaxPoolWithArgmax,
  Pad2dOptions,
  Pool2dOptions,
} from "./ops/index.ts";
export * from "./ops/activations/index.ts";
export * from "./ops/losses/index.ts";
export { dense, denseGradient } from "./ops/index.ts";
export type { DenseGradient } from "./ops/index.ts";
export * from "./plots/index.ts";
export { seededRandom, shuffled } from "./random/index.ts";
export type { Random } from "./random/index.ts";
export {
  activationMaximisation,
  classActivationMap,
  cosineSimilarity,
  equivariance,
  featureMaps,
  features,
  firstLayerFilters,
  gradCam,
  inputGradient,
  layerFilters,
  nearestNeighbours,
  occlusionMap,
  pca,
  receptiveFieldOf,
  robustness,
  saliency,
  strongestPatches,
} from "./seeing/index.ts";
export type {
  ActivationMaximisationOptions,
  AscentOptions,
  AscentProgress,
  GradCam,
  GradCamOptions,
  LayerEquivariance,
  LayerReference,
  MaximisedActivation,
  NearestNeighboursOptions,
  Neighbour,
  NoisyAccuracy,
  OcclusionMap,
  OcclusionOptions,
  OnAscent,
  Pca,
  PixelBox,
  Robustness,
  RobustnessOptions,
  SaliencyOptions,
  ShiftedAccuracy,
  StrongestPatchesOptions,
  StrongPatch,
  Target,
} from "./seeing/index.ts";
export {
  convShape,
  dilationFromGap,
  explainMultiplyAdds,
  explainOutputSize,
  explainParameterCount,
  explainReceptiveField,
  layerShape,
  multiplyAdds,
  outputSize,
  padInfo,
  parameterCount,
  poolShape,
  receptiveField,
  receptiveRange,
  traceShapes,
} from "./shapes/index.ts";
export type {
  ActivationDescription,
  AxisPadding,
  ConvDescription,
  ConvOptions,
  DenseDescription,
  DenseOptions,
  DropoutDescription,
  Explanation,
  ExplanationStep,
  FlattenDescription,
  GlobalPoolDescription,
  LayerDescription,
  LayerNaming,
  NetworkTrace,
  OutputSizeOptions,
  Padding,
  PaddingRule,
  PadInfo,
  PoolDescription,
  PoolOptions,
  ReceptiveField,
  ReceptiveFieldOptions,
  Rounding,
  TracedLayer,
  Window2dOptions,
  WindowOptions,
} from "./shapes/index.ts";
export {
  buildCnn,
  buildDenseNetwork,
  buildDigitsCnn,
  buildNetwork,
  classScores,
  confusionMatrix,
  decayFactor,
  evaluate,
  fit,
  loadModel,
  predictProbabilities,
  saveModel,
  topClasses,
} from "./training/index.ts";
export type {
  AbortSignalLike,
  ClassGuess,
  ClassScore,
  CnnOptions,
  DenseNetworkOptions,
  DigitsCnnOptions,
  EpochResult,
  Evaluation,
  FitOptions,
  History,
  LayersModel,
  LearningRateDecay,
  LoadModelOptions,
  NetworkOptions,
  OnProgress,
  ProgressValues,
  StepDecay,
  Tfjs,
  TrainingProgress,
} from "./training/index.ts";
