export { activationMaximisation } from "./activationMaximisation.ts";
export type {
  ActivationMaximisationOptions,
  MaximisedActivation,
} from "./activationMaximisation.ts";
export type { AscentOptions } from "./ascent.ts";
export type { AscentProgress, OnAscent } from "./ascentReporter.ts";
export { classActivationMap } from "./classActivationMap.ts";
export { featureMaps } from "./featureMaps.ts";
export type { LayerReference } from "./findLayer.ts";
export { firstLayerFilters } from "./firstLayerFilters.ts";
export { gradCam } from "./gradCam.ts";
export type { GradCam, GradCamOptions } from "./gradCam.ts";
export { inputGradient } from "./inputGradient.ts";
export { layerFilters } from "./layerFilters.ts";
export { occlusionMap } from "./occlusionMap.ts";
export type { OcclusionMap, OcclusionOptions } from "./occlusionMap.ts";
export { saliency } from "./saliency.ts";
export type { SaliencyOptions } from "./saliency.ts";
export type { Target } from "./target.ts";
export { cosineSimilarity } from "./cosineSimilarity.ts";
export { features } from "./features.ts";
export { nearestNeighbours } from "./nearestNeighbours.ts";
export type { Neighbour, NearestNeighboursOptions } from "./nearestNeighbours.ts";
export { pca } from "./pca.ts";
export type { Pca } from "./pca.ts";
export { equivariance } from "./equivariance.ts";
export type { LayerEquivariance } from "./equivariance.ts";
export { receptiveFieldOf } from "./receptiveFieldOf.ts";
export type { PixelBox } from "./receptiveFieldOf.ts";
export { robustness } from "./robustness.ts";
export type {
  NoisyAccuracy,
  Robustness,
  RobustnessOptions,
  ShiftedAccuracy,
} from "./robustness.ts";
export { strongestPatches } from "./strongestPatches.ts";
export type { StrongestPatchesOptions, StrongPatch } from "./strongestPatches.ts";
