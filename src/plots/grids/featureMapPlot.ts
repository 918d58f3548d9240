import type { ArrayLike } from "../../arrays/index.ts";
import type { Figure } from "../core/figure.ts";
import { valueScale } from "../core/valueScale.ts";
import { gridFigure } from "./gridFigure.ts";
import { layerRows } from "./layerRows.ts";
import { mapFacts } from "./mapFacts.ts";
import { scalePaint } from "./pixelPaint.ts";
import {
  type FeatureLayer,
  isLayers,
  readFeatureMaps,
  requireFewLayers,
} from "./readFeatureMaps.ts";

const mostLayers = 8;

/**
 * The feature maps of one layer, on one scale; or those of several layers, one row for each, where
 * each row has a scale of its own, because layers differ in size by orders of magnitude. Grey from the
 * least to the greatest value, or, where one is negative, blue to red with white at zero.
 *
 * Of one layer the first 64 maps are shown, of several the first 16 each; a note says so.
 *
 * @param maps `[height, width, channels]`, or a list of at most 8 layers `{ name, maps }`
 * @param options `title`: a line above the maps
 * @throws RangeError where there is no map, a value is not finite, or the batch is larger than one
 * @example
 * ```ts
 * import { featureMapPlot } from "two-kernels";
 * featureMapPlot([[[0, 1], [0, 3]]]).alt;
 * // => "2 feature maps of 1 by 2, values from 0 to 3; the largest value is in map 1; 1 map is 0 everywhere"
 * ```
 */
export function featureMapPlot(
  maps: ArrayLike | readonly FeatureLayer[],
  options: { readonly title?: string } = {},
): Figure {
  const { title } = options;
  if (isLayers(maps)) {
    requireFewLayers("featureMapPlot", maps, mostLayers);
    const layers = maps.map(({ name, maps: own }, i) => ({
      name,
      all: readFeatureMaps("featureMapPlot", `maps[${i}].maps`, own),
    }));
    return layerRows(layers, title);
  }
  const all = readFeatureMaps("featureMapPlot", "maps", maps);
  return gridFigure({
    all,
    many: "maps",
    title,
    names: Array.from({ length: all.count }, (_, i) => `map ${i}`),
    alt: title ? `${title}: ${mapFacts(all)}` : mapFacts(all),
    paint: (shown) => scalePaint(shown, valueScale(shown)),
  });
}
