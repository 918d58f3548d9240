import type { Stack } from "./stackOf.ts";
import type { Strided } from "./strided.ts";

/** Values of the first pictures of a stack, perhaps of every so manyeth row and column only. */
export interface Frames {
  readonly stack: Stack;
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly rowStep: number;
  readonly columnStep: number;
  /** By picture, row, column and channel. */
  readonly values: Float64Array;
}

export interface Budget {
  /** How many pictures at most. */
  readonly count: number;
  /** How many rows and how many columns at most. */
  readonly side: number;
}

/** Reads what will be drawn, and no more. */
export function readFrames({ data }: Strided, stack: Stack, budget: Budget): Frames {
  const { steps, channels } = stack;
  const [rowStep, columnStep] = stepsFor(stack, budget.side);
  const count = Math.min(stack.count, budget.count);
  const height = Math.ceil(stack.height / rowStep);
  const width = Math.ceil(stack.width / columnStep);
  const values = new Float64Array(count * height * width * channels);
  let at = 0;
  for (let picture = 0; picture < count; picture++) {
    const start = stack.startOf(picture);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const place = start + y * rowStep * steps.row + x * columnStep * steps.column;
        for (let channel = 0; channel < channels; channel++) {
          values[at++] = data[place + channel * steps.channel]!;
        }
      }
    }
  }
  return { stack, count, height, width, rowStep, columnStep, values };
}

/** An image keeps its proportions; of a table with many rows and few columns all columns are shown. */
function stepsFor({ height, width, kind }: Stack, side: number): [row: number, column: number] {
  const row = Math.ceil(height / side);
  const column = Math.ceil(width / side);
  return kind === "image" ? [Math.max(row, column), Math.max(row, column)] : [row, column];
}
