import type { Tensor4D } from "@tensorflow/tfjs";
import type { Tfjs } from "../training/index.ts";

interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: "valid" | "same" | number;
  readonly dataFormat: "NHWC" | "NCHW";
  readonly dilations: number | [number, number];
}

let isRegistered = false;

/**
 * Lets networks with dilated convolutions learn: tfjs computes their output, and refuses their
 * gradient. A dilated filter is a larger one with zeros between its weights, so it has that one's
 * gradient, at the places of the weights.
 *
 * Without dilation tfjs's own gradient stays. tfjs keeps one list of gradients for all backends, so
 * this is done once. A layer without an activation is out of reach: tfjs fuses its convolution and
 * bias into one op, whose gradient is not in that list, and still refuses.
 */
export function registerDilatedGradient(tf: Tfjs): void {
  if (isRegistered) return;
  isRegistered = true;
  const own = tf.getGradient("Conv2D");
  tf.unregisterGradient("Conv2D");
  tf.registerGradient({
    ...own,
    gradFunc: (dy, saved, attributes) => {
      const { dilations, ...rest } = attributes as unknown as ConvolutionAttributes;
      const [down, across] = typeof dilations === "number" ? [dilations, dilations] : dilations;
      if (down === 1 && across === 1) return own.gradFunc(dy, saved, attributes);
      const [x, filter] = saved as [Tensor4D, Tensor4D];
      const spread = spreadOut(tf, spreadOut(tf, filter, 0, down), 1, across);
      const plain = own.gradFunc(dy, [x, spread], { ...rest, dilations: 1 });
      return {
        x: plain.x,
        filter: () => {
          const [height, width] = spread.shape;
          const whole = plain.filter();
          return tf.stridedSlice(whole, [0, 0], [height, width], [down, across]);
        },
      };
    },
  });
}

/** The filter with `dilation - 1` zeros between neighbours along an axis. */
function spreadOut(tf: Tfjs, filter: Tensor4D, axis: 0 | 1, dilation: number): Tensor4D {
  const taps = filter.shape[axis];
  const zero = tf.zerosLike(tf.slice(filter, [0, 0], axis === 0 ? [1, -1] : [-1, 1]));
  const places = Array.from({ length: (taps - 1) * dilation + 1 }, (_, i) =>
    i % dilation === 0 ? i / dilation : taps,
  );
  return tf.gather(tf.concat([filter, zero], axis), tf.tensor1d(places, "int32"), axis);
}
