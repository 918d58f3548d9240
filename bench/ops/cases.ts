import type { Tensor4D } from "@tensorflow/tfjs";
import { avgPool2d, conv2d, convolve2d, fromData, maxPool2d, seededRandom } from "two-kernels";
import type { FloatArray, Tfjs } from "two-kernels";

type Call = "conv2d" | "convolve2d" | "maxPool2d" | "avgPool2d";

/** One row of the table: an operation and its sizes. */
export interface Case {
  readonly call: Call;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Filters, 1 for a pooling, which has none. */
  readonly filters: number;
  /** Side of the filter or of the pooling window. */
  readonly k: number;
  /** Runs in one measurement, so that it takes some milliseconds. */
  readonly repeats: number;
}

const sizes = [28, 128, 512];

/** All of one kind: to add a case, add an entry. */
export const cases: readonly Case[] = [
  ...sizes.map((n) => square("conv2d", n, 1, 1, 3)),
  ...sizes.map((n) => square("conv2d", n, 1, 8, 3)),
  ...sizes.map((n) => square("conv2d", n, 3, 8, 5)),
  square("conv2d", 28, 16, 32, 3),
  ...sizes.map((n) => square("convolve2d", n, 1, 1, 5)),
  ...sizes.map((n) => square("maxPool2d", n, 1, 1, 2)),
  square("maxPool2d", 28, 16, 1, 2),
  ...sizes.map((n) => square("avgPool2d", n, 1, 1, 2)),
];

function square(call: Call, n: number, channels: number, filters: number, k: number): Case {
  const work = n * n * channels * filters * k * k;
  const repeats = Math.max(1, Math.ceil(2e6 / work));
  return { call, height: n, width: n, channels, filters, k, repeats };
}

/** The numbers of a case, in float64 as SciPy's are, or in float32 as tfjs's are. */
export function inputs(
  { height, width, channels, filters, k }: Case,
  type: typeof Float32Array | typeof Float64Array,
) {
  const random = seededRandom(1);
  const fill = (shape: number[]): FloatArray => {
    const size = shape.reduce((product, n) => product * n, 1);
    return fromData(new type(Float64Array.from({ length: size }, () => random.uniform())), shape);
  };
  return { image: fill([1, height, width, channels]), filter: fill([k, k, channels, filters]) };
}

/** One run of ours. */
export function ours(
  { call, k }: Case,
  { image, filter }: ReturnType<typeof inputs>,
): () => unknown {
  switch (call) {
    case "conv2d":
      return () => conv2d(image, filter);
    case "convolve2d":
      return () => convolve2d(image, filter);
    case "maxPool2d":
      return () => maxPool2d(image, { poolSize: k });
    case "avgPool2d":
      return () => avgPool2d(image, { poolSize: k });
  }
}

/** One run of tfjs on the backend that is set, its tensors made before. */
export function byTfjs(
  tf: Tfjs,
  { call, k }: Case,
  { image, filter }: ReturnType<typeof inputs>,
): () => unknown {
  const tensor = (a: FloatArray) => {
    const [n, height, width, channels] = a.shape;
    return tf.tensor4d(Float32Array.from(a.data), [n, height, width, channels]);
  };
  const [x, w] = [tensor(image), tensor(filter)];
  const run = (): Tensor4D => {
    switch (call) {
      case "conv2d":
        return tf.conv2d(x, w, 1, "valid");
      case "convolve2d":
        return tf.conv2d(x, w.reverse([0, 1]), 1, "valid");
      case "maxPool2d":
        return tf.maxPool(x, k, k, "valid");
      case "avgPool2d":
        return tf.avgPool(x, k, k, "valid");
    }
  };
  return () => {
    const result = tf.tidy(run);
    // Outside of tidy, which would look for a tensor in each of the numbers.
    const values = result.dataSync();
    result.dispose();
    return values;
  };
}
