import { describeShape, fromData, readArray, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { requireFiniteNumber } from "../ops/requireFiniteNumber.ts";

/** Which points of the plane to ask, and what of the answers to keep. */
export interface DecisionGridOptions {
  /** From where to where along the first feature. */
  x: readonly [number, number];
  /** From where to where along the second feature. */
  y: readonly [number, number];
  /** Points along y; 50 if left out. */
  rows?: number;
  /** Points along x; 50 if left out. */
  columns?: number;
  /** Which output to keep, from 0; the last if left out, which of two classes is the second. */
  output?: number;
}

/** The answers of a network over a box of the plane. */
export interface DecisionGrid {
  /** `[rows, columns]`, the row of the smallest y first. */
  readonly values: FloatArray;
  /** Where the columns lie, from left to right. */
  readonly x: readonly number[];
  /** Where the rows lie, from below to above. */
  readonly y: readonly number[];
}

/**
 * Asks a network with two features about every point of a grid, to draw where it decides for what.
 *
 * @param answer gives `[n]` or `[n, outputs]` for points `[n, 2]`, such as
 *   `(points) => predictMlp(mlp, points)`
 * @throws RangeError if the box is empty, if rows or columns are below 2, if `answer` gives another number
 *   of rows than it got points, or if there is no such output
 *
 * @example
 * ```ts
 * import { array, decisionGrid, predictMlp, toNested } from "two-kernels";
 * const sum = { weights: array([[1], [10]]), biases: array([0]), activation: "identity" } as const;
 * const answer = (points: Parameters<typeof predictMlp>[1]) => predictMlp({ layers: [sum] }, points);
 * const grid = decisionGrid(answer, { x: [0, 2], y: [0, 1], rows: 2, columns: 3 });
 * toNested(grid.values); // => [[0, 1, 2], [10, 11, 12]]
 * grid.x; // => [0, 1, 2]
 * ```
 */
export function decisionGrid(
  answer: (points: FloatArray) => ArrayLike,
  options: DecisionGridOptions,
): DecisionGrid {
  const { rows = 50, columns = 50 } = options;
  const x = spread("x", options.x, requireInteger("decisionGrid", "columns", columns, 2));
  const y = spread("y", options.y, requireInteger("decisionGrid", "rows", rows, 2));
  const points = Float64Array.from(y.flatMap((v) => x.flatMap((u) => [u, v])));
  const count = rows * columns;
  const accepted = { 1: "[points]", 2: "[points, outputs]" };
  const answers = readArray(
    "decisionGrid",
    "what answer gives",
    answer(fromData(points, [count, 2])),
    accepted,
  );
  const [got, outputs = 1] = answers.shape;
  if (got !== count) {
    throw new RangeError(
      `decisionGrid: answer should give a row for each of ${count} points, got shape ` +
        describeShape(answers.shape),
    );
  }
  const output = requireInteger("decisionGrid", "output", options.output ?? outputs - 1, 0);
  if (output >= outputs) {
    throw new RangeError(`decisionGrid: there is no output ${output}: the last is ${outputs - 1}`);
  }
  const values = Float64Array.from(
    { length: count },
    (_, i) => answers.values[i * outputs + output],
  );
  return { values: fromData(values, [rows, columns]), x, y };
}

function spread(name: string, range: readonly [number, number], count: number): number[] {
  const [from, to] = range as readonly number[];
  requireFiniteNumber("decisionGrid", `${name}[0]`, from);
  requireFiniteNumber("decisionGrid", `${name}[1]`, to);
  if (from >= to) {
    throw new RangeError(
      `decisionGrid: ${name} should go from a smaller number to a larger, got [${from}, ${to}]`,
    );
  }
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}
