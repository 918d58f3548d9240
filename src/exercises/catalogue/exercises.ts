import type { Exercise } from "../exercise.ts";
import { convolutionByHand } from "./04-convolution-by-hand.ts";
import { aTypicalCnn } from "./07-a-typical-cnn.ts";

/** Every exercise, in the order of the lessons. */
export const exercises: readonly Exercise[] = [...convolutionByHand, ...aTypicalCnn];
