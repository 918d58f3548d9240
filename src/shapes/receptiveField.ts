import { requireInteger } from "../arrays/index.ts";
import { axisWindow } from "./axisWindow.ts";
import type { AxisWindow } from "./axisWindow.ts";
import type { LayerDescription } from "./layerDescription.ts";

/** What the cells of a map see of the input, along one axis. */
export interface ReceptiveField {
  /** Pixels that one cell sees. */
  readonly size: number;
  /** Pixels from what one cell sees to what the next sees. */
  readonly stride: number;
  /** The first pixel that cell 0 sees; below 0 it lies in the padding. */
  readonly start: number;
}

/** Which axis is meant, and what else the layers leave open. */
export interface ReceptiveFieldOptions {
  /** `"height"` (the default) or `"width"`; they differ only where a filter is not square. */
  axis?: "height" | "width";
  /** Pixels of the input on that axis: needed only where a layer pads by "same" and strides. */
  inputSize?: number;
}

/** A single pixel sees itself: where a stack starts. */
export const onePixel: ReceptiveField = { size: 1, stride: 1, start: 0 };

/**
 * What one cell of the last map sees of the input, along one axis. Layer by layer, with a window
 * that spans `span = (k - 1) · dilation + 1` cells of the map before:
 *
 *     size   = size + (span - 1) · stride      (the strides of the layers before)
 *     start  = start - before · stride
 *     stride = stride · the layer's stride
 *
 * Source: Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks",
 * Distill, 2019.
 *
 * @param layers conv, pool, activation and dropout layers from the input on
 * @throws RangeError at a layer whose cells see the whole input, such as a dense one; TypeError if a
 *   layer's type is unknown
 *
 * @example
 * ```ts
 * import { receptiveField } from "two-kernels";
 * const conv = { type: "conv", filterSize: 3, outChannels: 8 } as const;
 * receptiveField([conv, conv, conv]); // => { size: 7, stride: 1, start: 0 }
 * receptiveField([conv, { type: "pool" }, conv]); // => { size: 8, stride: 2, start: 0 }
 * ```
 */
export function receptiveField(
  layers: readonly LayerDescription[],
  options: ReceptiveFieldOptions = {},
): ReceptiveField {
  return fieldSteps("receptiveField", layers, options).at(-1)?.field ?? onePixel;
}

/** The window of one layer, and the field after it. */
export interface FieldStep {
  readonly layer: LayerDescription;
  readonly window: AxisWindow;
  readonly field: ReceptiveField;
}

/** `receptiveField` after each layer that has a window, on behalf of another function. */
export function fieldSteps(
  caller: string,
  layers: readonly LayerDescription[],
  { axis = "height", inputSize }: ReceptiveFieldOptions,
): FieldStep[] {
  if (inputSize !== undefined) requireInteger(caller, "inputSize", inputSize, 1);
  let field = onePixel;
  let size = inputSize;
  const steps: FieldStep[] = [];
  for (const layer of layers) {
    const window = axisWindow(caller, layer, axis, size);
    if (window === undefined) continue;
    field = nextField(field, window);
    size = window.outputSize;
    steps.push({ layer, window, field });
  }
  return steps;
}

/** The field after one more layer. */
export function nextField(field: ReceptiveField, window: AxisWindow): ReceptiveField {
  return {
    size: field.size + (window.span - 1) * field.stride,
    stride: field.stride * window.stride,
    start: field.start - window.before * field.stride,
  };
}
