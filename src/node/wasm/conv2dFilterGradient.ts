import type { Tensor4D, TensorInfo } from "@tensorflow/tfjs";
import type { Tfjs } from "../../training/index.ts";
import { registerMissingKernel } from "./registerMissingKernel.ts";

/** What tfjs asks of its kernel `Conv2DBackpropFilter`, beside the two tensors. */
interface FilterGradientAttributes {
  readonly strides: number | [number, number];
  readonly pad: "valid" | "same" | number;
  readonly dataFormat: "NHWC" | "NCHW";
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
  readonly filterShape: [number, number, number, number];
}

/**
 * Adds to tfjs's WebAssembly backend the kernel that training a CNN needs and it lacks
 * (tensorflow/tfjs issue 8474).
 *
 * The gradient of a filter is itself a convolution, for which the backend is quick: the images are
 * convolved with the output's gradient as the filter. Examples take the place of channels, and the
 * steps of the stride become gaps in the filter, so a dilation.
 *
 * $$\frac{\partial L}{\partial w_{ijcn}} = \sum_{b,y,x} X_{b,\,ys+i,\,xs+j,\,c}\;\frac{\partial L}{\partial Y_{byxn}}$$
 */
export function registerFilterGradient(tf: Tfjs): void {
  registerMissingKernel(tf, "Conv2DBackpropFilter", (inputs, attributes) => {
    const { x, dy } = inputs as { x: Tensor4D; dy: Tensor4D };
    return filterGradient(tf, x, dy, attributes as FilterGradientAttributes);
  });
}

function filterGradient(
  tf: Tfjs,
  x: Tensor4D,
  dy: Tensor4D,
  attributes: FilterGradientAttributes,
): TensorInfo {
  const { strides, pad, dimRoundingMode, filterShape, dataFormat } = attributes;
  if (dataFormat !== "NHWC") {
    throw new RangeError(
      `Conv2DBackpropFilter on WebAssembly: expected images as NHWC, got ${dataFormat}; ` +
        `give the layer dataFormat "channelsLast"`,
    );
  }
  const info = tf.backend_util.computeConv2DInfo(
    x.shape,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  return tf.tidy(() => {
    const images = tf.transpose(windowsOnly(tf, x, info), [3, 1, 2, 0]);
    const filter = tf.transpose(dy, [1, 2, 0, 3]);
    const gradient = convolve(tf, images, filter, [info.strideHeight, info.strideWidth]);
    return tf.transpose(gradient, [1, 2, 0, 3]);
  });
}

type Conv2dInfo = ReturnType<Tfjs["backend_util"]["computeConv2DInfo"]>;

/** The images padded as the layer did, without the rows and columns that no window has reached. */
function windowsOnly(tf: Tfjs, x: Tensor4D, info: Conv2dInfo): Tensor4D {
  const { top, left } = info.padInfo;
  const height = (info.outHeight - 1) * info.strideHeight + info.filterHeight;
  const width = (info.outWidth - 1) * info.strideWidth + info.filterWidth;
  const bottom = Math.max(0, height - info.inHeight - top);
  const right = Math.max(0, width - info.inWidth - left);
  const padded = tf.pad(x, [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]);
  return tf.slice(padded, [0, 0, 0, 0], [info.batchSize, height, width, info.inChannels]);
}

/** The kernel itself rather than `tf.conv2d`, so that no gradient is recorded of a gradient. */
function convolve(tf: Tfjs, x: Tensor4D, filter: Tensor4D, dilations: [number, number]): Tensor4D {
  const attributes = { strides: 1, pad: "valid", dataFormat: "NHWC", dilations };
  return tf.engine().runKernel<Tensor4D>("Conv2D", { x, filter }, attributes);
}
