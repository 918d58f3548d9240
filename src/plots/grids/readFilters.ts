import { type ArrayLike, readArray } from "../../arrays/index.ts";
import type { ImageStack } from "./readImages.ts";

/** Filters as pictures. */
export interface FilterStack extends ImageStack {
  /** How many filters there are; each is one picture in colour, or one for each of its channels. */
  readonly filters: number;
  readonly inChannels: number;
  readonly names: readonly string[];
}

const bankShapes = {
  2: "[filterHeight, filterWidth]",
  3: "[count, filterHeight, filterWidth]",
  4: "[filterHeight, filterWidth, inChannels, outChannels]",
} as const;
const listShapes = {
  3: "[count, filterHeight, filterWidth]",
  4: "[count, filterHeight, filterWidth, channels]",
} as const;

/**
 * Reads filters in either order of axes. Three channels stay together, as colours; other numbers of
 * channels become one picture each, those of a filter next to each other.
 *
 * @param countFirst whether four axes begin with the count of filters
 */
export function readFilters(caller: string, filters: ArrayLike, countFirst: boolean): FilterStack {
  const { shape, values } = readArray(
    caller,
    "filters",
    filters,
    countFirst ? listShapes : bankShapes,
  );
  const axes = shape.length === 2 ? [1, ...shape] : shape;
  const bank = axes.length === 4 && !countFirst;
  const [count = 1, height = 1, width = 1, inChannels = 1] = bank
    ? [axes[3], axes[0], axes[1], axes[2]]
    : axes;
  const channels = inChannels === 3 ? 3 : 1;
  const size = height * width;
  const at = (filter: number, pixel: number, channel: number) =>
    bank
      ? (pixel * inChannels + channel) * count + filter
      : (filter * size + pixel) * inChannels + channel;
  const pictures = channels === 3 ? count : count * inChannels;
  const ordered = Float64Array.from({ length: values.length }, (_, i) => {
    const picture = Math.floor(i / (size * channels));
    const pixel = Math.floor((i % (size * channels)) / channels);
    const filter = channels === 3 ? picture : Math.floor(picture / inChannels);
    return values[at(filter, pixel, channels === 3 ? i % 3 : picture % inChannels)];
  });
  const name = (i: number) =>
    channels === 3 || inChannels === 1
      ? `filter ${i}`
      : `filter ${Math.floor(i / inChannels)}, channel ${i % inChannels}`;
  const names = Array.from({ length: pictures }, (_, i) => name(i));
  return {
    count: pictures,
    height,
    width,
    channels,
    values: ordered,
    filters: count,
    inChannels,
    names,
  };
}
