import { fromData } from "../../arrays/index.ts";
import type { NumericData } from "../../arrays/index.ts";
import type { ConvolutionGradient } from "../conv2dGradient.ts";
import { floatLike } from "../floatLike.ts";
import type { Convolution } from "../readConvolution.ts";

/** The place in the filter's numbers of the weight that meets the pixel (i, j) of the window. */
export type TapPlace = (i: number, j: number, inChannel: number, outChannel: number) => number;

/**
 * The gradients both operations share, the loops of `slideFilter` once more: wherever a pixel met a
 * weight, either collects the other times the derivative by the sum they went into.
 */
export function slideGradient(
  { image, filter, grid }: Convolution,
  outGradient: NumericData,
  place: TapPlace,
): ConvolutionGradient {
  const { outHeight, outWidth, top, left, stride, dilation } = grid;
  const { height, width, inChannels, outChannels } = filter;
  const ofImage = floatLike(image.values, image.values.length);
  const ofFilter = floatLike(image.values, filter.values.length);
  const ofBias = floatLike(image.values, outChannels);
  let next = 0;
  for (let b = 0; b < image.batch; b++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let n = 0; n < outChannels; n++) {
          const derivative = outGradient[next++];
          ofBias[n] += derivative;
          for (let i = 0; i < height; i++)
            for (let j = 0; j < width; j++)
              for (let c = 0; c < inChannels; c++) {
                const row = y * stride + i * dilation - top;
                const column = x * stride + j * dilation - left;
                if (row < 0 || row >= image.height || column < 0 || column >= image.width) continue;
                const p = ((b * image.height + row) * image.width + column) * inChannels + c;
                const w = place(i, j, c, n);
                ofImage[p] += filter.values[w] * derivative;
                ofFilter[w] += image.values[p] * derivative;
              }
        }
  const flat = image.shape.length === 2;
  return {
    inputGradient: fromData(ofImage, image.shape),
    filterGradient: fromData(
      ofFilter,
      flat ? [height, width] : [height, width, inChannels, outChannels],
    ),
    biasGradient: fromData(ofBias, [outChannels]),
  };
}
