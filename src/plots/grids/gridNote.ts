import type { LimitedImages } from "./limitImages.ts";
import type { ImageStack } from "./readImages.ts";
import { formatValue } from "../core/formatValue.ts";
import { extent } from "../core/extent.ts";

/** What of the images is not shown as it is, for the reader to know; empty where all is. */
export function gridNote(all: ImageStack, shown: LimitedImages): string {
  const parts: string[] = [];
  if (shown.count < all.count) {
    parts.push(`the first ${shown.count} of ${all.count.toLocaleString("en")} images`);
  }
  if (shown.factor > 1) {
    parts.push(`each pixel the mean of ${shown.factor} by ${shown.factor} pixels`);
  }
  const note = parts.join(", ");
  return note.charAt(0).toUpperCase() + note.slice(1);
}

/** The sentence that stands for a grid of images. */
export function gridAlt({ count, height, width, values }: ImageStack, note: string): string {
  const [min, max] = extent(values).map(formatValue);
  const what = count === 1 ? "An image" : `A grid of ${count.toLocaleString("en")} images`;
  const span = min === max ? `all values ${min}` : `values from ${min} to ${max}`;
  const facts = `${what}, ${height} by ${width} pixels, ${span}`;
  return note ? `${facts}; shown: ${note.charAt(0).toLowerCase()}${note.slice(1)}` : facts;
}
