import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import type { AvgPool2dOptions } from "../avgPool2d.ts";
import { floatLike } from "../floatLike.ts";
import { readOutGradient } from "../readOutGradient.ts";
import { readPooling } from "../readPooling.ts";
import { slideWindow } from "./slideWindow.ts";

/** `avgPool2dGradient` as its formula is written: each pixel of a window collects an equal share. */
export function avgPool2dGradientReference(
  image: ArrayLike,
  outGradient: ArrayLike,
  options: AvgPool2dOptions = {},
): FloatArray {
  const pooling = readPooling("avgPool2dGradient", image, options);
  const { image: source, grid, poolSize } = pooling;
  const gradient = readOutGradient("avgPool2d", outGradient, source, grid, source.channels);
  const result = floatLike(source.values, source.values.length);
  slideWindow(pooling, (pixels, window) => {
    const count = options.countPadding === true ? poolSize ** 2 : pixels.length;
    for (const p of pixels) result[p] += gradient[window] / count;
  });
  return fromData(result, source.shape);
}
