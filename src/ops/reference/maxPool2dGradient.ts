import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { readOutGradient } from "../readOutGradient.ts";
import { readPooling } from "../readPooling.ts";
import type { Pool2dOptions } from "../readPooling.ts";
import { slideWindow } from "./slideWindow.ts";

/** `maxPool2dGradient` as its formula is written: the largest pixel of a window collects, and adds up. */
export function maxPool2dGradientReference(
  image: ArrayLike,
  outGradient: ArrayLike,
  options: Pool2dOptions = {},
): FloatArray {
  const pooling = readPooling("maxPool2dGradient", image, options);
  const { image: source, grid } = pooling;
  const { values, channels } = source;
  const gradient = readOutGradient("maxPool2d", outGradient, source, grid, channels);
  const result = floatLike(values, values.length);
  slideWindow(pooling, (pixels, window) => {
    const largest = pixels.reduce((best, p) => (values[p] > values[best] ? p : best));
    result[largest] += gradient[window];
  });
  return fromData(result, source.shape);
}
