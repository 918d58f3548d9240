import type { FloatArray } from "../arrays/index.ts";
import { blockWeights } from "./blockWeights.ts";
import type { Convolution } from "./readConvolution.ts";
import { sweepWindows } from "./wasm/sweepWindows.ts";

/**
 * The fast loop behind `conv2d` and `convolve2d`, in WebAssembly: `assembly/ops/correlate.ts`. Each
 * sum adds up in the order of the reference, in float32 if the image is float32, else in float64.
 *
 * @param caller the public function to name in an error
 * @throws RangeError if a pixel is NaN or infinite
 */
export function correlate(caller: string, { image, filter, bias, grid }: Convolution): FloatArray {
  const { height, width, inChannels, outChannels } = filter;
  const inBlock = image.values instanceof Float32Array ? 8 : 4;
  const sweep = {
    caller,
    image,
    grid,
    taps: { height, width, channels: inChannels },
    fill: 0,
    outChannels,
    constants: [blockWeights(filter, inBlock), bias],
  };
  return sweepWindows(sweep, (loops, places, rows) => {
    const { pixels, rowStep, offsets, taps, constants, to } = places;
    // prettier-ignore
    loops.correlate(
      pixels, rowStep, offsets, taps, constants[0], constants[1], to, rows, grid.outWidth, outChannels,
    );
  });
}
