import type { CatalogueEntry } from "../exercise.ts";
import { layerExercises } from "./05-layer.ts";
import { learningExercises } from "./05-learning.ts";
import { paddingExercises } from "./05-padding.ts";
import { parameterExercises } from "./05-parameters.ts";
import { sizeExercises } from "./05-sizes.ts";

/** The exercises of lesson 05. */
export const theConvolutionalLayer: readonly CatalogueEntry[] = [
  ...parameterExercises,
  ...sizeExercises,
  ...paddingExercises,
  ...layerExercises,
  ...learningExercises,
];
