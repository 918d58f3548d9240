import type { CatalogueEntry } from "../exercise.ts";
import { whyDeepLearning } from "./00-why-deep-learning.ts";
import { thePerceptron } from "./01-the-perceptron.ts";
import { multiLayerPerceptrons } from "./02-multi-layer-perceptrons.ts";
import { imagesAndFilters } from "./03-images-and-filters.ts";
import { convolutionByHand } from "./04-convolution-by-hand.ts";
import { theConvolutionalLayer } from "./05-the-convolutional-layer.ts";
import { whyConvolution } from "./06-why-convolution.ts";
import { aTypicalCnn } from "./07-a-typical-cnn.ts";
import { poolingAndStride } from "./08-pooling-and-stride.ts";
import { whatTheLayersSee } from "./09-what-the-layers-see.ts";
import { capstone } from "./10-capstone.ts";

/** Every exercise, in the order of the lessons. */
export const exercises: readonly CatalogueEntry[] = [
  ...whyDeepLearning,
  ...thePerceptron,
  ...multiLayerPerceptrons,
  ...imagesAndFilters,
  ...convolutionByHand,
  ...theConvolutionalLayer,
  ...whyConvolution,
  ...aTypicalCnn,
  ...poolingAndStride,
  ...whatTheLayersSee,
  ...capstone,
];
