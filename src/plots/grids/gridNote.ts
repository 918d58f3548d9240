import { extent } from "../core/extent.ts";
import { formatValue } from "../core/formatValue.ts";
import type { LimitedImages } from "./limitImages.ts";
import type { ImageStack } from "./readImages.ts";

/**
 * What of the images is not shown as it is, for the reader to know; empty where all is.
 *
 * @param many what the grid's pictures are, such as `images`
 */
export function gridNote(all: ImageStack, shown: LimitedImages, many: string): string {
  const parts: string[] = [];
  if (shown.count < all.count) {
    parts.push(`the first ${shown.count} of ${all.count.toLocaleString("en")} ${many}`);
  }
  if (shown.factor > 1) {
    parts.push(`each pixel the mean of ${shown.factor} by ${shown.factor} pixels`);
  }
  const note = parts.join(", ");
  return note.charAt(0).toUpperCase() + note.slice(1);
}

/** The sentence that stands for a grid of images. */
export function gridAlt({ count, height, width, channels, values }: ImageStack): string {
  const color = channels === 3 ? "in colour, " : "";
  const what = count === 1 ? "An image" : `A grid of ${count.toLocaleString("en")} images`;
  return `${what}, ${color}${height} by ${width} pixels, ${span(values)}`;
}

/** The least and the greatest of some values, in words. */
export function span(values: Iterable<number>): string {
  const [min, max] = extent(values).map(formatValue);
  return min === max ? `all values ${min}` : `values from ${min} to ${max}`;
}
