import type { Tensor4D } from "@tensorflow/tfjs";
import fc from "fast-check";
import { fromData, toNested } from "../../../src/index.ts";
import type { ArrayLike } from "../../../src/index.ts";
import type { Tfjs } from "../../../src/training/index.ts";

const few = (max: number) => fc.integer({ min: 1, max });

const shapes = fc
  .record({
    batch: few(3),
    height: few(9),
    width: few(9),
    filterHeight: few(4),
    filterWidth: few(4),
    inChannels: few(3),
    outChannels: few(5),
    pad: fc.constantFrom("same" as const, "valid" as const),
    // tfjs takes a stride or a dilation, not both.
    steps: fc.oneof(
      few(3).map((stride) => ({ stride, dilation: 1 })),
      few(3).map((dilation) => ({ stride: 1, dilation })),
    ),
  })
  .filter(
    ({ pad, steps: { dilation }, height, width, filterHeight, filterWidth }) =>
      pad === "same" ||
      ((filterHeight - 1) * dilation < height && (filterWidth - 1) * dilation < width),
  );

const wholeNumbers = (shape: number[]) => {
  const length = shape.reduce((product, n) => product * n, 1);
  return fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length })
    .map((values) => fromData(Float32Array.from(values), shape));
};

/** Images, filters and derivatives of small whole numbers, whose sums of products are exact in float32. */
export const convolutions = shapes.chain((s) => {
  const { stride, dilation } = s.steps;
  const size = (n: number, k: number) =>
    s.pad === "same"
      ? Math.ceil(n / stride)
      : Math.floor((n - (k - 1) * dilation - 1) / stride) + 1;
  const out = [size(s.height, s.filterHeight), size(s.width, s.filterWidth)];
  return fc.record({
    image: wholeNumbers([s.batch, s.height, s.width, s.inChannels]),
    filter: wholeNumbers([s.filterHeight, s.filterWidth, s.inChannels, s.outChannels]),
    outGradient: wholeNumbers([s.batch, ...out, s.outChannels]),
    stride: fc.constant(stride),
    dilation: fc.constant(dilation),
    pad: fc.constant(s.pad),
  });
});

export type Convolution = typeof convolutions extends fc.Arbitrary<infer T> ? T : never;

/** The gradients of a convolution on whichever backend `tf` computes with. */
export function gradientsOn(tf: Tfjs, c: Convolution): { image: ArrayLike; filter: ArrayLike } {
  const tensor = (a: Convolution["image"]) => tf.tensor4d(toNested(a) as number[][][][]);
  return tf.tidy(() => {
    const layer = (x: Tensor4D, w: Tensor4D) =>
      tf.conv2d(x, w, c.stride, c.pad, "NHWC", c.dilation);
    const [image, filter] = tf.grads(layer as never)(
      [tensor(c.image), tensor(c.filter)],
      tensor(c.outGradient),
    );
    return { image: image.arraySync() as number[], filter: filter.arraySync() as number[] };
  });
}
