import { describeShape, describeValue, fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "../ops/floatLike.ts";
import { readImage } from "../ops/readImage.ts";

/** How bright red, green and blue each look: the weights of a standard, or one's own. */
export type GreyWeights = "bt601" | "bt709" | readonly [red: number, green: number, blue: number];

const standards = { bt601: [0.299, 0.587, 0.114], bt709: [0.2126, 0.7152, 0.0722] } as const;

/**
 * A colour image in grey: the sum of red, green and blue, each times how bright it looks to the
 * eye.
 *
 *     grey[y, x] = 0.299 · red + 0.587 · green + 0.114 · blue
 *
 * Source: Recommendation ITU-R BT.601-7, section 2.5.1, as JPEG, Pillow and OpenCV have it; `"bt709"`
 * are the weights of BT.709-6, item 3.2, as scikit-image has them: 0.2126, 0.7152, 0.0722.
 *
 * @param image `[height, width, 3]` or `[batch, height, width, 3]`
 * @param weights `"bt601"` if left out
 * @returns `[height, width]`, or `[batch, height, width, 1]`; float32 if the image is, else float64
 * @throws RangeError if there are not three channels, a weight is NaN or infinite, or a value is
 *
 * @example
 * ```ts
 * import { grey, toNested } from "two-kernels";
 * toNested(grey([[[1, 1, 1], [0, 1, 0]]], [0.25, 0.5, 0.25])); // => [[1, 0.5]]
 * grey([[[0, 0, 1]]]).get(0, 0); // => 0.114
 * ```
 */
export function grey(image: ArrayLike, weights: GreyWeights = "bt601"): FloatArray {
  const { shape, batch, height, width, channels, values } = readImage("grey", image);
  if (channels !== 3 || shape.length === 2) {
    throw new RangeError(
      `grey: image should have shape [height, width, 3] or [batch, height, width, 3], ` +
        `got ${describeShape(shape)}: has it lost its colours already, or does it still have an alpha channel?`,
    );
  }
  const [red, green, blue] = readWeights(weights);
  const result = floatLike(values, batch * height * width);
  for (let p = 0; p < result.length; p++) {
    result[p] = red * values[3 * p] + green * values[3 * p + 1] + blue * values[3 * p + 2];
  }
  return fromData(result, shape.length === 3 ? [height, width] : [batch, height, width, 1]);
}

function readWeights(weights: GreyWeights): readonly number[] {
  const numbers: unknown = typeof weights === "string" ? standards[weights] : weights;
  if (!Array.isArray(numbers) || numbers.length !== 3 || !numbers.every(Number.isFinite)) {
    throw new RangeError(
      `grey: weights should be "bt601", "bt709" or three finite numbers, got ` +
        (Array.isArray(weights) ? `[${weights.join(", ")}]` : describeValue(weights)),
    );
  }
  return numbers as number[];
}
