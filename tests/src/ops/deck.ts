/** The image and the filter of the lecture's worked convolution. */
export const deckImage = [
  [1, 1, 1, 0, 0],
  [0, 1, 1, 1, 0],
  [0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0],
  [0, 1, 1, 0, 0],
];

export const deckFilter = [
  [1, 0, 1],
  [0, 1, 0],
  [1, 0, 1],
];

/** A filter that differs from its half-turn, so that the flip shows. */
export const oneToNine = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
