import { type ArrayLike, isNdarray, type NumericData, readArray } from "../../arrays/index.ts";

/** Images of one size, one after the other in row-major order. */
export interface ImageStack {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly values: NumericData;
}

/** One channel, on an axis of its own or not. */
const stackShapes = {
  3: "[count, height, width]",
  4: "[count, height, width, 1]",
} as const;
const imageShapes = { 2: "[height, width]", 3: "[height, width, 1]" } as const;

/**
 * Reads images given as one array, or as a list of arrays of one size.
 *
 * @param caller the public function to name in an error
 * @throws where there is no image, sizes differ, there are several channels, or a value is not finite
 */
export function readImages(caller: string, images: ArrayLike | readonly ArrayLike[]): ImageStack {
  if (isListOfArrays(images)) return stack(caller, images);
  const { shape, values } = readArray(caller, "images", images, stackShapes);
  return { ...size(caller, "images", shape), values };
}

function isListOfArrays(images: ArrayLike | readonly ArrayLike[]): images is readonly ArrayLike[] {
  return Array.isArray(images) && images.some(isNdarray);
}

function stack(caller: string, images: readonly ArrayLike[]): ImageStack {
  const read = images.map((image, i) => {
    const name = `images[${i}]`;
    const { shape, values } = readArray(caller, name, image, imageShapes);
    return { ...size(caller, name, [1, ...shape]), values };
  });
  const { height, width } = read[0];
  const values = new Float64Array(read.length * height * width);
  read.forEach((image, i) => {
    if (image.height !== height || image.width !== width) {
      throw new RangeError(
        `${caller}: images[${i}] is ${image.height}x${image.width} where images[0] is ` +
          `${height}x${width}; images in one grid must be of one size`,
      );
    }
    values.set(image.values, i * height * width);
  });
  return { count: read.length, height, width, values };
}

function size(caller: string, name: string, shape: readonly number[]) {
  const [count = 1, height = 1, width = 1, channels = 1] = shape;
  if (channels === 1) return { count, height, width };
  throw new RangeError(
    `${caller}: ${name} should have one channel, got ${channels}; show the channels one by one`,
  );
}
