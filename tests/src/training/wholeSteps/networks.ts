import type { Sequential } from "@tensorflow/tfjs";
import fc from "fast-check";
import type { Tfjs } from "../../../../src/index.ts";

/** A layer of a random network. */
export type LayerRecipe =
  | {
      kind: "convolution";
      filters: number;
      size: number;
      stride: number;
      padding: "same" | "valid";
      activation: "linear" | "relu" | "sigmoid" | "tanh";
      useBias: boolean;
    }
  | { kind: "maxPool"; size: number; stride: number; padding: "same" | "valid" }
  | {
      kind: "dense";
      units: number;
      activation: "linear" | "relu" | "sigmoid" | "tanh";
      useBias: boolean;
    };

/** A network that ends in three classes. */
export interface NetworkRecipe {
  readonly input: readonly [number, number, number];
  readonly layers: readonly LayerRecipe[];
  readonly optimizer: "adam" | "sgd";
}

const activation = fc.constantFrom(
  "linear" as const,
  "relu" as const,
  "sigmoid" as const,
  "tanh" as const,
);
const padding = fc.constantFrom("same" as const, "valid" as const);
const useBias = fc.boolean();
const convolution = fc.record({
  kind: fc.constant("convolution" as const),
  filters: fc.integer({ min: 1, max: 20 }),
  size: fc.integer({ min: 1, max: 4 }),
  stride: fc.integer({ min: 1, max: 2 }),
  padding,
  activation,
  useBias,
});
const pool = fc.record({
  kind: fc.constant("maxPool" as const),
  size: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding,
});
const dense = fc.record({
  kind: fc.constant("dense" as const),
  units: fc.integer({ min: 1, max: 70 }),
  activation,
  useBias,
});

/** How far a window of the recipe shrinks a map, or 0 if it does not fit. */
function shrink(size: number, layer: LayerRecipe): number {
  if (layer.kind === "dense") return size;
  const { size: window, stride } = layer;
  return layer.padding === "same"
    ? Math.ceil(size / stride)
    : Math.max(0, Math.ceil((size - window + 1) / stride));
}

/** Networks whose every window fits, and whose first layer is not a pool: those are for tfjs alone. */
export const networks: fc.Arbitrary<NetworkRecipe> = fc
  .record({
    input: fc.tuple(
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 9 }),
    ),
    layers: fc
      .tuple(
        fc.array(fc.oneof(convolution, convolution, pool), { maxLength: 4 }),
        fc.array(dense, { maxLength: 2 }),
      )
      .map((parts) => parts.flat()),
    optimizer: fc.constantFrom("adam" as const, "sgd" as const),
  })
  .filter(({ layers }) => layers[0]?.kind !== "maxPool")
  .filter(({ input, layers }) =>
    [input[0], input[1]].every((size) => layers.reduce(shrink, size) > 0),
  );

/** The network of a recipe, the same weights each time. */
export function network(tf: Tfjs, recipe: NetworkRecipe): Sequential {
  let seed = 0;
  const kernelInitializer = () => tf.initializers.glorotUniform({ seed: ++seed });
  const model = tf.sequential();
  let isFlat = false;
  const first = () => (model.layers.length === 0 ? { inputShape: [...recipe.input] } : {});
  const flatten = () => {
    if (!isFlat) model.add(tf.layers.flatten(first()));
    isFlat = true;
  };
  for (const layer of recipe.layers) {
    if (layer.kind === "convolution") {
      const { filters, size: kernelSize, stride: strides, ...rest } = layer;
      model.add(
        tf.layers.conv2d({
          ...first(),
          filters,
          kernelSize,
          strides,
          padding: rest.padding,
          activation: rest.activation,
          useBias: rest.useBias,
          kernelInitializer: kernelInitializer(),
        }),
      );
    } else if (layer.kind === "maxPool") {
      model.add(
        tf.layers.maxPooling2d({
          poolSize: layer.size,
          strides: layer.stride,
          padding: layer.padding,
        }),
      );
    } else {
      flatten();
      model.add(
        tf.layers.dense({
          units: layer.units,
          activation: layer.activation,
          useBias: layer.useBias,
          kernelInitializer: kernelInitializer(),
        }),
      );
    }
  }
  flatten();
  model.add(
    tf.layers.dense({ units: 3, activation: "softmax", kernelInitializer: kernelInitializer() }),
  );
  const optimizer = recipe.optimizer === "adam" ? tf.train.adam(0.02) : tf.train.sgd(0.02);
  model.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}
