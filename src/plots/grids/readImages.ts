import { type ArrayLike, isNdarray, type NumericData, readArray } from "../../arrays/index.ts";

/** Images of one size, one after the other in row-major order. */
export interface ImageStack {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** One: a value for each pixel; three: red, green and blue. */
  readonly channels: 1 | 3;
  readonly values: NumericData;
}

const stackShapes = {
  3: "[count, height, width]",
  4: "[count, height, width, 1 or 3]",
} as const;
const imageShapes = { 2: "[height, width]", 3: "[height, width, 1 or 3]" } as const;

/**
 * Reads images given as one array, or as a list of arrays of one size.
 *
 * @param caller the public function to name in an error
 * @throws where there is no image, sizes differ, there are neither one nor three channels, or a value is not finite
 */
export function readImages(caller: string, images: ArrayLike | readonly ArrayLike[]): ImageStack {
  if (isListOfArrays(images)) return stack(caller, images);
  const { shape, values } = readArray(caller, "images", images, stackShapes);
  return { ...size(caller, "images", shape), values };
}

/** Reads one image, as a stack of one. */
export function readPicture(caller: string, image: ArrayLike): ImageStack {
  const { shape, values } = readArray(caller, "image", image, imageShapes);
  return { ...size(caller, "image", [1, ...shape]), values };
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
  const { height, width, channels } = read[0];
  const values = new Float64Array(read.length * read[0].values.length);
  read.forEach((image, i) => {
    if (image.height !== height || image.width !== width || image.channels !== channels) {
      throw new RangeError(
        `${caller}: images[${i}] is ${describe(image)} where images[0] is ` +
          `${describe(read[0])}; images in one grid must be of one size`,
      );
    }
    values.set(image.values, i * read[0].values.length);
  });
  return { count: read.length, height, width, channels, values };
}

function describe({ height, width, channels }: ImageStack): string {
  return channels === 1 ? `${height}x${width}` : `${height}x${width}x${channels}`;
}

function size(caller: string, name: string, shape: readonly number[]) {
  const [count = 1, height = 1, width = 1, channels = 1] = shape;
  if (channels === 1 || channels === 3) return { count, height, width, channels } as const;
  throw new RangeError(
    `${caller}: ${name} should have one channel, or three for red, green and blue, got ${channels}; ` +
      `featureMapPlot shows channels one by one`,
  );
}
