import type { Window2dOptions } from "./windowGrid.ts";

/** A convolutional layer: `outChannels` filters, each over all channels of its input. */
export interface ConvOptions extends Window2dOptions {
  /** Height and width of each filter in pixels; one number for a square. */
  filterSize: number | readonly [height: number, width: number];
  /** Filters, and so maps in the result. */
  outChannels: number;
  /**
   * One bias for each map (`true`, the default), for each position of each map (`"perPosition"`, for
   * a layer that shares nothing), or none.
   */
  bias?: boolean | "perPosition";
  /** Whether each position has filters of its own, as if nothing were shared; `false` if left out. */
  unshared?: boolean;
  /**
   * How many pairs of an input channel and a map are wired; all of them if left out. LeNet-5 wires 60
   * of 96 in its third layer; `groups` of other libraries wire one pair in so many.
   */
  connections?: number;
}

/** A pooling layer. */
export interface PoolOptions extends Omit<Window2dOptions, "dilation"> {
  /** What is kept of a window: its largest pixel (`"max"`, the default) or its mean. */
  kind?: "max" | "average";
  /** Height and width of the window in pixels; 2 if left out. */
  poolSize?: number;
  /** Whether each map has a weight and a bias of its own, as in LeNet-5; `false` if left out. */
  coefficients?: boolean;
}

/** A dense layer: each unit reads every value of the layer before. */
export interface DenseOptions {
  /** Units, and so values in the result. */
  units: number;
  /** Whether each unit has a bias; `true` if left out. */
  bias?: boolean;
}

/** What every description of a layer has: its type, and a name if one wants. */
export interface LayerNaming<Type extends string> {
  /** The type of the layer, by which descriptions are told apart. */
  type: Type;
  /** What a table or a diagram calls the layer; its type and a number if left out. */
  name?: string;
}

/** A convolutional layer in a network. */
export type ConvDescription = LayerNaming<"conv"> & ConvOptions;
/** A pooling layer in a network. */
export type PoolDescription = LayerNaming<"pool"> & PoolOptions;
/** A dense layer in a network. */
export type DenseDescription = LayerNaming<"dense"> & DenseOptions;
/** The mean of each whole map: `[height, width, channels]` becomes `[channels]`. */
export type GlobalPoolDescription = LayerNaming<"globalPool">;
/** All values in one row: `[height, width, channels]` becomes `[height · width · channels]`. */
export type FlattenDescription = LayerNaming<"flatten">;
/** A function applied to each value, such as `"relu"`. */
export type ActivationDescription = LayerNaming<"activation"> & { activation: string };
/** Values left out at random while training. */
export type DropoutDescription = LayerNaming<"dropout"> & { rate: number };

/**
 * A layer of a network in words and numbers, without its weights: what shapes, counts and diagrams
 * are computed from.
 */
export type LayerDescription =
  | ConvDescription
  | PoolDescription
  | GlobalPoolDescription
  | FlattenDescription
  | DenseDescription
  | ActivationDescription
  | DropoutDescription;
