import type { CatalogueEntry } from "../exercise.ts";
import { layer } from "./05-layer.ts";
import { learningExercises } from "./05-learning.ts";
import { wholeNetwork } from "./05-lenet.ts";
import { onePixel } from "./05-one-by-one.ts";
import { paddingExercises } from "./05-padding.ts";
import { q1Exercises } from "./05-q1.ts";
import { sizeFunction } from "./05-size-function.ts";
import { sizeExercises } from "./05-sizes.ts";

/** The exercises of lesson 05. */
export const theConvolutionalLayer: readonly CatalogueEntry[] = [
  ...q1Exercises,
  wholeNetwork,
  ...sizeExercises,
  ...paddingExercises,
  sizeFunction,
  onePixel,
  layer,
  ...learningExercises,
];
