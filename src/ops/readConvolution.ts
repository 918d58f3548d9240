import { describeShape, readArray } from "../arrays/index.ts";
import type { ArrayLike, NumericData } from "../arrays/index.ts";
import { windowGrid } from "../shapes/index.ts";
import type { Window2dOptions, WindowGrid } from "../shapes/index.ts";
import { readImage } from "./readImage.ts";
import type { BatchOfImages, readPixels } from "./readImage.ts";
import { requireShape } from "./requireShape.ts";

/** The filters of a convolution, `[height, width, inChannels, outChannels]`. */
export interface FilterBank {
  readonly height: number;
  readonly width: number;
  readonly inChannels: number;
  readonly outChannels: number;
  /** The weights in row-major order, not to be written to. */
  readonly values: NumericData;
}

/** How filters slide over an image, and what is added to what they find. */
export interface Conv2dOptions extends Window2dOptions {
  /** `[outChannels]`, one number for each filter, added at each position; none if left out. */
  bias?: ArrayLike;
}

/** The arguments of a convolution after their checks. */
export interface Convolution {
  readonly image: BatchOfImages;
  readonly filter: FilterBank;
  /** One number for each filter; zeros where none was given. */
  readonly bias: NumericData;
  readonly grid: WindowGrid;
}

/**
 * Reads and checks the arguments that `conv2d`, `convolve2d` and their references share.
 *
 * @param read `readPixels` for who sees to it that every pixel is finite
 */
export function readConvolution(
  caller: string,
  imageArgument: ArrayLike,
  filterArgument: ArrayLike,
  options: Conv2dOptions,
  read: typeof readPixels = readImage,
): Convolution {
  const image = read(caller, imageArgument);
  const { shape, values } = readArray(caller, "filter", filterArgument, {
    2: "[filterHeight, filterWidth]",
    4: "[filterHeight, filterWidth, inChannels, outChannels]",
  });
  requireMatchingAxes(caller, image.shape, shape);
  const [height, width, inChannels = 1, outChannels = 1] = shape as [
    number,
    number,
    number?,
    number?,
  ];
  if (inChannels !== image.channels) {
    throw new RangeError(
      `${caller}: filter ${describeShape(shape)} reads ${inChannels} channels, but image ` +
        `${describeShape(image.shape)} has ${image.channels}: the filter's third number must be the image's last`,
    );
  }
  const grid = windowGrid(caller, "filter", [image.height, image.width], [height, width], options);
  const filter = { height, width, inChannels, outChannels, values };
  return { image, filter, bias: readBias(caller, options.bias, outChannels), grid };
}

function readBias(caller: string, bias: ArrayLike | undefined, outChannels: number): NumericData {
  if (bias === undefined) return new Float64Array(outChannels);
  const { shape, values } = readArray(caller, "bias", bias, { 1: "[outChannels]" });
  requireShape(caller, "bias", shape, [outChannels], "one number for each filter");
  return values;
}

function requireMatchingAxes(
  caller: string,
  image: readonly number[],
  filter: readonly number[],
): void {
  if ((image.length === 2) === (filter.length === 2)) return;
  const advice =
    image.length === 2
      ? "give the image its channels, [height, width, channels], or take a filter [filterHeight, filterWidth]"
      : "give the filter shape [filterHeight, filterWidth, inChannels, outChannels]";
  throw new RangeError(
    `${caller}: image ${describeShape(image)} and filter ${describeShape(filter)} do not go together: ${advice}`,
  );
}
