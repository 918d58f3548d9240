import { extent } from "../core/extent.ts";
import type { ValueScale } from "../core/valueScale.ts";

/** Clear at 0, so that the image below shows, and opaque enough at the end to be read off. */
const warm = [
  [0, "rgba(255,237,160,0)"],
  [0.25, "rgba(254,217,118,0.55)"],
  [0.5, "rgba(253,141,60,0.75)"],
  [0.75, "rgba(227,26,28,0.85)"],
  [1, "rgba(128,0,38,0.9)"],
] as const;
const both = [
  [0, "rgba(5,48,97,0.9)"],
  [0.25, "rgba(33,102,172,0.75)"],
  [0.5, "rgba(247,247,247,0)"],
  [0.75, "rgba(214,96,77,0.75)"],
  [1, "rgba(128,0,38,0.9)"],
] as const;

/** The scale of a map over an image (ColorBrewer's YlOrRd and RdBu, with growing opacity). */
export function heatScale(values: Iterable<number>): ValueScale {
  const [min, max] = extent(values);
  const reach = Math.max(-min, max) || 1;
  return min < 0 ? { min: -reach, max: reach, colors: both } : { min: 0, max: reach, colors: warm };
}
