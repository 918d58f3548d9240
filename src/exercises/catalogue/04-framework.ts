import type { ManualExercise } from "../exercise.ts";

/** What the flip means in practice. */
export const framework: ManualExercise = {
  kind: "manual",
  id: "04-framework",
  title: "A filter on its way from one program to another",
  points: 2,
  statement: `\
A network that was trained with TensorFlow has learned a filter of 3×3. A colleague copies its nine weights into a program for image
processing, whose \`convolve\` is a convolution in the strict sense. What does she get? For which filters would nobody notice? How can
she put it right? And why does training not care which of the two a layer computes? Four to six sentences.`,
  modelAnswer: `\
She gets what the network would give with the filter turned by half a turn: an edge detector answers with the opposite sign, an arrow-like pattern is looked for the wrong way round. Nobody notices with a
filter that is its own half-turn, such as the deck's, a Gaussian or a Laplacian. She turns the nine weights by half a turn before she uses them (or uses the program's correlate); mirroring on one axis, or transposing, is not enough. Training
finds weights that make the loss small for the operation that the layer computes: with a convolution it would find the same weights, turned. Good answers may check it on an image with one bright pixel, which
shows the filter itself.`,
};
