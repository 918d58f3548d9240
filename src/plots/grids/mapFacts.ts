import { extent } from "../core/extent.ts";
import { span } from "./gridNote.ts";
import type { ImageStack } from "./readImages.ts";

/** What a reader would see in the feature maps of a layer: their size, the strongest, the dead. */
export function mapFacts({ count, height, width, values }: ImageStack): string {
  const many = count === 1 ? "1 feature map" : `${count.toLocaleString("en")} feature maps`;
  const size = height * width;
  const extents = Array.from({ length: count }, (_, i) =>
    extent(values.subarray(i * size, (i + 1) * size)),
  );
  const greatest = extent(extents.map(([, max]) => max))[1];
  const strongest = extents.findIndex(([, max]) => max === greatest);
  const dead = extents.filter(([min, max]) => min === 0 && max === 0).length;
  const facts = [`${many} of ${height} by ${width}, ${span(values)}`];
  if (count > 1 && dead < count) facts.push(`the largest value is in map ${strongest}`);
  if (dead > 0) facts.push(`${dead} ${dead === 1 ? "map is" : "maps are"} 0 everywhere`);
  return facts.join("; ");
}
