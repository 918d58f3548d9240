import type { CatalogueEntry, ManualExercise } from "../exercise.ts";
import { nand, neuron, xor } from "./01-gates.ts";
import { range, twoScores } from "./01-probabilities.ts";
import { dead, saturates, vanishing } from "./01-slopes.ts";
import { softmaxFunction } from "./01-softmax.ts";

const linear: ManualExercise = {
  kind: "manual",
  id: "01-no-activation",
  title: "Without an activation",
  points: 2,
  statement: `\
Suppose that a neuron had no activation: it just gives $z = w \\cdot x + b$. You connect two such neurons, the second
reading what the first gives. What can the two do together that one cannot? Say why, with a formula.`,
  modelAnswer: `\
Nothing. The first gives z₁ = w₁ · x + b₁, the second z₂ = w₂ z₁ + b₂ = (w₂ w₁) · x + (w₂ b₁ + b₂), which is again a weighted sum and a bias: one
neuron with the weights w₂ w₁ and the bias w₂ b₁ + b₂ does the same. So layers without activations collapse into one, and it is the bend in the
activation that makes depth worth while.`,
};

/** The exercises of lesson 01. */
export const thePerceptron: readonly CatalogueEntry[] = [
  neuron,
  nand,
  xor,
  linear,
  range,
  softmaxFunction,
  twoScores,
  vanishing,
  saturates,
  dead,
];
