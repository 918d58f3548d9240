import type { layers } from "@tensorflow/tfjs";
import type { Random } from "../random/index.ts";
import {
  windowGrid,
  type ConvDescription,
  type LayerDescription,
  type PoolDescription,
} from "../shapes/index.ts";
import type { Tfjs } from "./tfjs.ts";
import { unbuildable } from "./unbuildable.ts";

type Layer = layers.Layer;
type Build<Description> = (
  tf: Tfjs,
  layer: Description,
  inputShape: readonly number[],
  random: Random,
) => Layer[];

/**
 * The layers of tfjs that do what a description says; zeros that tfjs's own padding does not know are a
 * layer before it.
 *
 * @param inputShape what the layer reads, `[height, width, channels]` or `[values]`
 * @param random draws the seed of the first weights
 * @throws RangeError if tfjs has no such layer
 */
export const tfjsLayers: Build<LayerDescription> = (tf, layer, inputShape, random) => {
  const problem = unbuildable(layer);
  if (problem !== undefined) throw new RangeError(`buildNetwork: ${problem}`);
  switch (layer.type) {
    case "conv":
      return convolution(tf, layer, inputShape, random);
    case "pool":
      return pooling(tf, layer, inputShape, random);
    case "globalPool":
      return [tf.layers.globalAveragePooling2d({})];
    case "flatten":
      return [tf.layers.flatten()];
    case "dense": {
      const { units, bias = true } = layer;
      return [tf.layers.dense({ units, useBias: bias, kernelInitializer: he(tf, random) })];
    }
    case "activation":
      return [tf.layers.activation({ activation: layer.activation as "relu" })];
    case "dropout":
      return [tf.layers.dropout({ rate: layer.rate, seed: random.uint32() })];
  }
};

const convolution: Build<ConvDescription> = (tf, layer, inputShape, random) => {
  const { filterSize, outChannels, stride = 1, dilation = 1, bias = true } = layer;
  const sides: readonly number[] = [filterSize].flat();
  const [height, width = height] = sides;
  // Both pad "same" alike; with zeros of its own a layer before it does, and training is slower.
  const same = layer.padding === "same";
  const border = same ? [0, 0, 0, 0] : zerosAround(layer, inputShape, [height, width]);
  const [top, bottom, left, right] = border;
  const zeros = () =>
    tf.layers.zeroPadding2d({
      padding: [
        [top, bottom],
        [left, right],
      ],
    });
  return [
    ...(border.some((count) => count > 0) ? [zeros()] : []),
    tf.layers.conv2d({
      filters: outChannels,
      kernelSize: [height, width],
      strides: stride,
      padding: same ? "same" : "valid",
      dilationRate: dilation,
      useBias: bias === true,
      kernelInitializer: he(tf, random),
    }),
  ];
};

function zerosAround(
  layer: ConvDescription,
  [imageHeight, imageWidth]: readonly number[],
  filter: readonly [number, number],
): [top: number, bottom: number, left: number, right: number] {
  const image = [imageHeight, imageWidth] as const;
  const { top, bottom, left, right } = windowGrid("buildNetwork", "filter", image, filter, layer);
  return [top, bottom, left, right];
}

const pooling: Build<PoolDescription> = (tf, layer) => {
  const { kind = "max", poolSize = 2, stride = poolSize, padding = "valid" } = layer;
  // `unbuildable` has refused all other paddings.
  const settings = { poolSize, strides: stride, padding: padding as "valid" | "same" };
  return [kind === "max" ? tf.layers.maxPooling2d(settings) : tf.layers.averagePooling2d(settings)];
};

/** Normal numbers as He and others (2015) advise for ReLU. */
function he(tf: Tfjs, random: Random) {
  return tf.initializers.heNormal({ seed: random.uint32() });
}
