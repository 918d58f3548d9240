/** The image of the lecture's slide on convolution. */
export const deckImage = [
  [1, 1, 1, 0, 0],
  [0, 1, 1, 1, 0],
  [0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0],
  [0, 1, 1, 0, 0],
];

/** The filter of that slide; it is its own half-turn. */
export const deckFilter = [
  [1, 0, 1],
  [0, 1, 0],
  [1, 0, 1],
];

/** A square image that counts from 1, row by row. */
export function countingImage(side: number): number[][] {
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => side * y + x + 1),
  );
}
