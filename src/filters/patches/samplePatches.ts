import type { BatchOfImages } from "../../ops/readImage.ts";
import type { Random } from "../../random/index.ts";

/** Patches as rows of numbers, `[count, length]` in row-major order. */
export interface Patches {
  readonly count: number;
  /** Numbers of a patch: `size · size · 3`. */
  readonly length: number;
  readonly values: Float64Array;
}

/**
 * A patch whose standard deviation is below this share of the range 0 to 1 shows what the camera or the JPEG
 * encoder added rather than what was before the camera.
 */
const leastContrast = 0.03;
/** Draws for each patch before an image is held to be flat. */
const mostDraws = 200;

/**
 * Patches from random places, as many from each image, each less its mean and divided by its
 * standard deviation. Near-flat ones are drawn again.
 *
 * Source of the normalisation: Coates, Lee and Ng, "An analysis of single-layer networks in
 * unsupervised feature learning", 2011, section 3.1.1: x / √(variance + 10) for bytes.
 *
 * @param given how many images the caller was given: those after them are the same ones in another size
 */
export function samplePatches(
  caller: string,
  images: readonly BatchOfImages[],
  size: number,
  count: number,
  random: Random,
  given: number = images.length,
): Patches {
  const length = size * size * 3;
  const values = new Float64Array(count * length);
  for (let i = 0; i < count; i++) {
    const which = i % images.length;
    const patch = values.subarray(i * length, (i + 1) * length);
    let draws = 0;
    do {
      if (++draws > mostDraws) {
        throw new RangeError(
          `${caller}: images[${which % given}] is nearly the same everywhere, got no patch with a standard ` +
            `deviation of at least ${leastContrast} in ${mostDraws} draws: are its values from 0 to 1?`,
        );
      }
      copyPatch(images[which], size, random, patch);
    } while (!normaliseContrast(patch));
  }
  return { count, length, values };
}

function copyPatch(image: BatchOfImages, size: number, random: Random, patch: Float64Array): void {
  const top = random.below(image.height - size + 1);
  const left = random.below(image.width - size + 1);
  const rowLength = size * 3;
  for (let y = 0; y < size; y++) {
    const from = ((top + y) * image.width + left) * 3;
    patch.set(image.values.subarray(from, from + rowLength), y * rowLength);
  }
}

/** Less its mean, divided by its standard deviation; false for a patch that has too little contrast. */
function normaliseContrast(patch: Float64Array): boolean {
  let sum = 0;
  for (const value of patch) sum += value;
  const mean = sum / patch.length;
  let squares = 0;
  for (const value of patch) squares += (value - mean) ** 2;
  const variance = squares / patch.length;
  const scale = 1 / Math.sqrt(variance + 10 / 255 ** 2);
  for (let i = 0; i < patch.length; i++) patch[i] = (patch[i] - mean) * scale;
  return variance >= leastContrast ** 2;
}
