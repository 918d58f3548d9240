/** How a sliding window differs from the right one. */
export interface Slip {
  /** Rows of positions that are too many, or missing if below 0. */
  readonly rows?: number;
  /** Columns of positions that are too many, or missing if below 0. */
  readonly columns?: number;
  /** Rows and columns of the filter that the sum runs over. */
  readonly filterHeight?: number;
  readonly filterWidth?: number;
  /** What is read where there is no number; a sum with `undefined` in it is NaN, and no row is an error. */
  readonly outside?: number;
  /** Whether the filter's rows run along the image's columns. */
  readonly swapped?: boolean;
  /** Whether the sum of one position is the start of the next one's. */
  readonly keepsSum?: boolean;
}

/** A cross-correlation with a slip in it, as a student may write it. */
export function slideWrongly(image: number[][], filter: number[][], slip: Slip): number[][] {
  const { rows = 0, columns = 0, swapped = false, keepsSum = false } = slip;
  const { filterHeight = filter.length, filterWidth = filter[0].length } = slip;
  const read = (matrix: number[][], y: number, x: number): number =>
    slip.outside === undefined ? matrix[y][x] : (matrix[y]?.[x] ?? slip.outside);
  const feature: number[][] = [];
  let sum = 0;
  for (let y = 0; y < image.length - filter.length + 1 + rows; y++) {
    feature.push([]);
    for (let x = 0; x < image[0].length - filter[0].length + 1 + columns; x++) {
      if (!keepsSum) sum = 0;
      for (let u = 0; u < filterHeight; u++) {
        for (let v = 0; v < filterWidth; v++) {
          const pixel = swapped ? read(image, y + v, x + u) : read(image, y + u, x + v);
          sum += pixel * read(filter, u, v);
        }
      }
      feature[y].push(sum);
    }
  }
  return feature;
}
