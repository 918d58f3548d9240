import type { Tensor, Tensor1D } from "@tensorflow/tfjs";
import type { Tfjs } from "../../training/index.ts";
import { registerMissingKernel } from "./registerMissingKernel.ts";

/**
 * Adds to tfjs's WebAssembly backend the kernel by which the gradient of `tf.gather` adds up what
 * came from the same place: the sum, for each segment, of the rows that belong to it.
 *
 * As a product of matrices: a row of zeros with a one at its segment, for every row of `x`.
 */
export function registerUnsortedSegmentSum(tf: Tfjs): void {
  registerMissingKernel(tf, "UnsortedSegmentSum", (inputs, attributes) => {
    const { x, segmentIds } = inputs as { x: Tensor; segmentIds: Tensor1D };
    const { numSegments } = attributes as { numSegments: number };
    return tf.tidy(() => {
      const [rows, ...rest] = x.shape;
      // tfjs has no one-hot rows of a single place: one more, which nothing belongs to, is cut off again.
      const belongs = tf.oneHot(tf.reshape(segmentIds, [rows]), numSegments + 1);
      const sums = tf.matMul(tf.cast(belongs, "float32"), tf.reshape(x, [rows, -1]), true);
      return tf.reshape(tf.slice(sums, 0, numSegments), [numSegments, ...rest]);
    });
  });
}
