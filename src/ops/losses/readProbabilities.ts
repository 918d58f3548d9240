import type { ArrayLike } from "../../arrays/index.ts";
import { readLabelled } from "./readLabelled.ts";
import type { Labelled, Labels } from "./readLabelled.ts";
import { requireShares } from "./requireShares.ts";

/** How far from 1 probabilities may add up: room for float32, and for a numeric gradient's steps. */
const tolerance = 1e-3;

/**
 * Reads and checks the probabilities and labels of a cross-entropy: each row adds up to 1, and no
 * label has probability 0, whose loss would be infinite.
 *
 * @param caller the public function to name in an error
 */
export function readProbabilities(
  caller: string,
  probabilities: ArrayLike,
  labels: Labels,
): Labelled {
  const read = readLabelled(caller, "probabilities", probabilities, labels);
  const { values, examples, classes } = read;
  const remedy = `are these scores? Then use ${caller.replace("crossEntropy", "softmaxCrossEntropy")}`;
  requireShares(caller, "probabilities", values, classes, remedy);
  for (let i = 0; i < examples; i++) {
    const row = values.subarray(i * classes, (i + 1) * classes);
    const total = (row as Float64Array).reduce((sum, p) => sum + p, 0);
    if (Math.abs(total - 1) > tolerance) {
      throw new RangeError(
        `${caller}: the probabilities of example ${i} should add up to 1, got ${total}: ${remedy}`,
      );
    }
    if (row[read.labels[i]] === 0) {
      throw new RangeError(
        `${caller}: example ${i} gives its label ${read.labels[i]} probability 0, whose loss is ` +
          `infinite: compute from the scores with softmaxCrossEntropy, where none rounds to 0`,
      );
    }
  }
  return read;
}
