import { describeValue, readArray } from "../../arrays/index.ts";
import type { ArrayLike, NumericData } from "../../arrays/index.ts";

/** The classes of examples, as indices from 0: one number for one example, else a list. */
export type Labels = number | readonly number[] | Uint8Array | Uint16Array | Int32Array;

/** Rows of numbers, one row for each example, with the class of each; checked. */
export interface Labelled {
  readonly shape: readonly number[];
  readonly values: NumericData;
  readonly examples: number;
  readonly classes: number;
  readonly labels: ArrayOfNumbers;
}

type ArrayOfNumbers = Exclude<Labels, number>;

/**
 * Reads and checks probabilities or scores with the labels of the examples.
 *
 * @param caller the public function to name in an error
 * @param name what the array is to that function, such as `probabilities`
 */
export function readLabelled(
  caller: string,
  name: string,
  value: ArrayLike,
  labels: Labels,
): Labelled {
  const accepted = { 1: "[classes]", 2: "[examples, classes]" };
  const { shape, values } = readArray(caller, name, value, accepted);
  const classes = shape[shape.length - 1];
  const examples = values.length / classes;
  const list = typeof labels === "number" ? [labels] : readList(caller, labels);
  if (list.length !== examples) {
    throw new RangeError(
      `${caller}: ${name} of ${examples} examples needs as many labels, got ${list.length}`,
    );
  }
  for (let i = 0; i < examples; i++) requireLabel(caller, list[i], i, classes);
  return { shape, values, examples, classes, labels: list };
}

function readList(caller: string, labels: unknown): ArrayOfNumbers {
  if (Array.isArray(labels) || (ArrayBuffer.isView(labels) && "length" in labels)) {
    return labels as ArrayOfNumbers;
  }
  throw new TypeError(
    `${caller}: labels should be class numbers, such as 2 for one example or [2, 0] for two, ` +
      `got ${describeValue(labels)}`,
  );
}

/** Refuses a label that is no class: not a whole number, or none of `classes`. */
export function requireLabel(caller: string, label: number, i: number, classes: number): void {
  if (Number.isInteger(label) && label >= 0 && label < classes) return;
  throw new RangeError(
    `${caller}: label ${describeValue(label)} of example ${i} is no class: the ${classes} classes are ` +
      `0 to ${classes - 1}`,
  );
}
