import type { Tensor4D } from "@tensorflow/tfjs";
import { toNested } from "../../../src/index.ts";
import type { ArrayLike, NumericArray, Padding, Window2dOptions } from "../../../src/index.ts";
import { loadPlainTfjs } from "../../../src/node/loadPlainTfjs.ts";

/** tfjs on its plain JavaScript backend, whose operations nobody here wrote. */
export const tf = loadPlainTfjs();

/** Zeros between the taps of a filter: tfjs refuses a stride and a dilation at once. */
function spread(filter: Tensor4D, dilation: number): Tensor4D {
  const [height, width] = filter.shape;
  const rows = tf.stack(
    Array.from({ length: (height - 1) * dilation + 1 }, (_, i) =>
      i % dilation === 0
        ? filter.gather([i / dilation]).squeeze([0])
        : tf.zeros(filter.shape.slice(1)),
    ),
  );
  const columns = Array.from({ length: (width - 1) * dilation + 1 }, (_, j) =>
    j % dilation === 0
      ? rows.gather([j / dilation], 1).squeeze([1])
      : tf.zeros([rows.shape[0], filter.shape[2], filter.shape[3]]),
  );
  return tf.stack(columns, 1).as4D(rows.shape[0], columns.length, filter.shape[2], filter.shape[3]);
}

/** `conv2d` of `[batch, height, width, channels]` with `[height, width, in, out]`, by tfjs. */
export function conv2dByTfjs(
  image: NumericArray,
  filter: NumericArray,
  options: Window2dOptions,
): ArrayLike {
  const { stride = 1, padding = "valid", dilation = 1 } = options;
  return tf.tidy(() => {
    const x = tf.tensor4d(toNested(image) as number[][][][]);
    const w = spread(tf.tensor4d(toNested(filter) as number[][][][]), dilation);
    const bordered = borderByTfjs(x, w, stride, padding);
    const y = tf.conv2d(bordered, w, stride, padding === "same" ? "same" : "valid");
    return y.arraySync();
  });
}

/** `maxPool2d` of `[batch, height, width, channels]`, by tfjs; it knows no padding per side. */
export function maxPool2dByTfjs(
  image: NumericArray,
  poolSize: number,
  stride: number,
  padding: "same" | "valid" | number,
): ArrayLike {
  return tf.tidy(() => {
    const x = tf.tensor4d(toNested(image) as number[][][][]);
    const rounding = typeof padding === "number" ? "floor" : undefined;
    return tf.maxPool(x, poolSize, stride, padding, rounding).arraySync();
  });
}

/** The image with its border of zeros; tfjs itself sees to "same". */
function borderByTfjs(x: Tensor4D, w: Tensor4D, stride: number, padding: Padding): Tensor4D {
  const border = (axis: 0 | 1): [before: number, after: number] => {
    const [n, span] = [x.shape[axis + 1], w.shape[axis]];
    if (padding === "full") return [span - 1, span - 1];
    if (padding === "same-before") {
      const total = Math.max((Math.ceil(n / stride) - 1) * stride + span - n, 0);
      return [Math.ceil(total / 2), Math.floor(total / 2)];
    }
    if (typeof padding === "string") return [0, 0];
    if (typeof padding === "number") return [padding, padding];
    if ("total" in padding) return [Math.floor(padding.total / 2), Math.ceil(padding.total / 2)];
    return axis === 0 ? [padding.top, padding.bottom] : [padding.left, padding.right];
  };
  return x.pad([[0, 0], border(0), border(1), [0, 0]]);
}

/** The gradients of `conv2d` of `[batch, height, width, channels]`, by tfjs. */
export function conv2dGradientByTfjs(
  image: NumericArray,
  filter: NumericArray,
  outGradient: NumericArray,
  options: Window2dOptions,
): { inputGradient: ArrayLike; filterGradient: ArrayLike; biasGradient: ArrayLike } {
  const { stride = 1, padding = "valid", dilation = 1 } = options;
  return tf.tidy(() => {
    const x = tf.tensor4d(toNested(image) as number[][][][]);
    const w = spread(tf.tensor4d(toNested(filter) as number[][][][]), dilation);
    const dy = tf.tensor4d(toNested(outGradient) as number[][][][]);
    const layer = (a: Tensor4D, b: Tensor4D) =>
      tf.conv2d(
        borderByTfjs(a, b, stride, padding),
        b,
        stride,
        padding === "same" ? "same" : "valid",
      );
    const [ofImage, ofFilter] = tf.grads(layer as never)([x, w], dy) as [Tensor4D, Tensor4D];
    const taps = (axis: 0 | 1) =>
      Array.from({ length: filter.shape[axis] }, (_, i) => i * dilation);
    return {
      inputGradient: ofImage.arraySync(),
      filterGradient: ofFilter.gather(taps(0)).gather(taps(1), 1).arraySync(),
      biasGradient: dy.sum([0, 1, 2]).arraySync() as number[],
    };
  });
}

/** A pooling of `[batch, height, width, channels]` by tfjs, which knows no padding per side. */
export interface TfjsPooling {
  readonly kind: "max" | "average";
  readonly poolSize: number;
  readonly stride: number;
  readonly padding: "same" | "valid" | number;
  readonly rounding: "floor" | "ceil";
}

function poolByTfjs(x: Tensor4D, pooling: TfjsPooling): Tensor4D {
  const { kind, poolSize, stride, padding, rounding } = pooling;
  const mode = typeof padding === "number" ? rounding : undefined;
  return kind === "max"
    ? tf.maxPool(x, poolSize, stride, padding, mode)
    : tf.avgPool(x, poolSize, stride, padding, mode);
}

export function pool2dByTfjs(image: NumericArray, pooling: TfjsPooling): ArrayLike {
  return tf.tidy(() =>
    poolByTfjs(tf.tensor4d(toNested(image) as number[][][][]), pooling).arraySync(),
  );
}

export function pool2dGradientByTfjs(
  image: NumericArray,
  outGradient: NumericArray,
  pooling: TfjsPooling,
): ArrayLike {
  return tf.tidy(() => {
    const x = tf.tensor4d(toNested(image) as number[][][][]);
    const dy = tf.tensor4d(toNested(outGradient) as number[][][][]);
    return tf
      .grad((a) => poolByTfjs(a as Tensor4D, pooling))(x, dy)
      .arraySync() as number[];
  });
}
