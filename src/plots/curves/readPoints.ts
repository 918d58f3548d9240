import { type ArrayLike, describeShape, describeValue, readArray } from "../../arrays/index.ts";

/** Points of the plane in classes. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The class of each point, from 0. */
  readonly labels: readonly number[];
  /** One name for each class. */
  readonly names: readonly string[];
}

/** More classes than this are not told apart by anyone. */
const mostClasses = 30;

/**
 * Reads points and their classes.
 *
 * @param classNames a name for each class; `class 0`, `class 1` and so on if left out
 */
export function readPoints(
  caller: string,
  points: ArrayLike,
  labels: ArrayLike | undefined,
  classNames: readonly string[] | undefined,
): Points {
  const { shape, values } = readArray(caller, "points", points, { 2: "[count, 2]" });
  if (shape[1] !== 2) {
    throw new RangeError(
      `${caller}: points should have two coordinates, got shape ${describeShape(shape)}; ` +
        `project more to two first`,
    );
  }
  const count = shape[0];
  const classes =
    labels === undefined ? new Array<number>(count).fill(0) : readLabels(caller, labels, count);
  const most = classes.reduce((a, b) => Math.max(a, b), 0) + 1;
  const names = classNames ?? Array.from({ length: most }, (_, i) => `class ${i}`);
  if (names.length < most || names.length > mostClasses) {
    throw new RangeError(
      `${caller}: expected names for ${most} to ${mostClasses} classes, got ${names.length}; ` +
        `labels count from 0`,
    );
  }
  return {
    x: Array.from({ length: count }, (_, i) => values[2 * i]),
    y: Array.from({ length: count }, (_, i) => values[2 * i + 1]),
    labels: classes,
    names: names.map(String),
  };
}

function readLabels(caller: string, labels: ArrayLike, count: number): number[] {
  const { values } = readArray(caller, "labels", labels, { 1: "[count]" });
  if (values.length !== count) {
    throw new RangeError(
      `${caller}: expected a label for each of ${count} points, got ${values.length} labels`,
    );
  }
  const wrong = values.findIndex((label) => !Number.isInteger(label) || label < 0);
  if (wrong >= 0) {
    throw new RangeError(
      `${caller}: labels[${wrong}] should be a class, 0, 1, 2 and so on, got ${describeValue(values[wrong])}`,
    );
  }
  return [...values];
}
