import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import type { AvgPool2dOptions } from "../avgPool2d.ts";
import { floatLike } from "../floatLike.ts";
import { likeImage } from "../readImage.ts";
import { readPooling } from "../readPooling.ts";
import { slideWindow } from "./slideWindow.ts";

/** `avgPool2d` as its formula is written: the sum of a window's pixels, by their number. */
export function avgPool2dReference(image: ArrayLike, options: AvgPool2dOptions = {}): FloatArray {
  const pooling = readPooling("avgPool2dReference", image, options);
  const { image: source, grid, poolSize } = pooling;
  const shape = likeImage(source, grid.outHeight, grid.outWidth, source.channels);
  const pooled = floatLike(
    source.values,
    source.batch * grid.outHeight * grid.outWidth * source.channels,
  );
  slideWindow(pooling, (pixels, window) => {
    const count = options.countPadding === true ? poolSize ** 2 : pixels.length;
    pooled[window] = pixels.reduce((sum, p) => sum + source.values[p], 0) / count;
  });
  return fromData(pooled, shape);
}
