import { fromData } from "../../arrays/index.ts";
import type { FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { likeImage } from "../readImage.ts";
import type { Convolution } from "../readConvolution.ts";

/** The weight that meets the pixel `i` rows and `j` columns into the window. */
export type TapWeight = (i: number, j: number, inChannel: number, outChannel: number) => number;

/**
 * The sum both operations share, one loop per symbol:
 *
 *     feature[y, x, n] = Σ_i Σ_j Σ_c image[y·stride + i·dilation - top, x·stride + j·dilation - left, c] · weight(i, j, c, n) + bias[n]
 *
 * with zeros where the index leaves the image.
 */
export function slideFilter(convolution: Convolution, weight: TapWeight): FloatArray {
  const { image, filter, bias, grid } = convolution;
  const { outHeight, outWidth, top, left, stride, dilation } = grid;
  const pixel = (b: number, y: number, x: number, c: number): number =>
    y < 0 || y >= image.height || x < 0 || x >= image.width
      ? 0
      : image.values[((b * image.height + y) * image.width + x) * image.channels + c];

  const shape = likeImage(image, outHeight, outWidth, filter.outChannels);
  const size = image.batch * outHeight * outWidth * filter.outChannels;
  const feature = fromData(floatLike(image.values, size), shape);
  let next = 0;
  for (let b = 0; b < image.batch; b++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let n = 0; n < filter.outChannels; n++) {
          let sum = bias[n];
          for (let i = 0; i < filter.height; i++)
            for (let j = 0; j < filter.width; j++)
              for (let c = 0; c < filter.inChannels; c++)
                sum +=
                  pixel(b, y * stride + i * dilation - top, x * stride + j * dilation - left, c) *
                  weight(i, j, c, n);
          feature.data[next++] = sum;
        }
  return feature;
}
