import type { ArrayLike } from "../../arrays/index.ts";
import { readPrediction } from "./readPrediction.ts";
import type { Prediction } from "./readPrediction.ts";
import { requireShares } from "./requireShares.ts";

/**
 * Reads and checks the numbers and targets of a loss on yes-or-no answers; targets are from 0 to 1.
 *
 * @param caller the public function to name in an error
 * @param name what the array is to that function, `probabilities` or `scores`
 */
export function readBinary(
  caller: string,
  name: "probabilities" | "scores",
  value: ArrayLike,
  targets: ArrayLike,
): Prediction {
  const read = readPrediction(caller, name, value, targets);
  const width = read.shape[read.shape.length - 1] ?? 1;
  requireShares(caller, "targets", read.targets, width, "1 stands for yes and 0 for no");
  if (name === "scores") return read;
  const fromScores = caller.replace("binary", "sigmoid");
  requireShares(caller, name, read.values, width, `are these scores? Then use ${fromScores}`);
  for (let i = 0; i < read.values.length; i++) {
    const [p, t] = [read.values[i], read.targets[i]];
    if ((p === 0 && t > 0) || (p === 1 && t < 1)) {
      throw new RangeError(
        `${caller}: probability ${p} with target ${t} has an infinite loss: compute from the scores ` +
          `with ${fromScores}, where none rounds to 0 or 1`,
      );
    }
  }
  return read;
}
