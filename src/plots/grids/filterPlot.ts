import { type ArrayLike, type NumericData, readArray } from "../../arrays/index.ts";
import { extent } from "../core/extent.ts";
import { type Figure, figure } from "../core/figure.ts";
import { filterLayout } from "./filterLayout.ts";
import { formatValue } from "../core/formatValue.ts";
import { typedArray } from "../core/typedArray.ts";

const largestCell = 56;
const widest = 480;
/** Below this, a value of three digits does not fit in its cell. */
const smallestWritten = 34;
/** Letters that a cell has room for. */
const mostLetters = 6;
/** A filter beyond this is an image: its cells are no longer told apart. */
const mostValues = 64;

/**
 * A filter's values as colours, blue below zero, white at zero, red above, and as numbers where they
 * fit (up to about 14 columns).
 *
 * @param filter `[filterHeight, filterWidth]`, at most 64 by 64
 * @param options `title`: a line above the filter
 * @throws RangeError where the filter is empty, ragged, too large, or a value is not finite
 * @example
 * ```ts
 * import { filterPlot } from "two-kernels";
 * filterPlot([[1, 0, -1]], { title: "edges" }).alt;
 * // => "A filter of 1 by 3 values from −1 to 1: edges"
 * ```
 */
export function filterPlot(filter: ArrayLike, options: { readonly title?: string } = {}): Figure {
  const { shape, values } = readArray("filterPlot", "filter", filter, {
    2: "[filterHeight, filterWidth]",
  });
  const [height = 1, width = 1] = shape;
  if (Math.max(height, width) > mostValues) {
    throw new RangeError(
      `filterPlot: expected a filter of at most ${mostValues} by ${mostValues} values, got ` +
        `${height}x${width}; imageGrid shows an image`,
    );
  }
  const { title } = options;
  const [min, max] = extent(values);
  const reach = Math.max(-min, max) || 1;
  const cell = Math.min(largestCell, Math.floor(widest / Math.max(height, width)));
  const trace = {
    type: "heatmap",
    z: typedArray(Float32Array.from(values), [height, width]),
    coloraxis: "coloraxis",
    hovertemplate: "row %{y}, column %{x}<br>value %{z:.4~g}<extra></extra>",
    ...(cell >= smallestWritten && {
      texttemplate: `%{z:${written(values, reach)}}`,
      textfont: { size: cell / 4 },
    }),
  };
  const layout = filterLayout({ height, width, cell, reach, title });
  const facts = `A filter of ${height} by ${width} values from ${formatValue(min)} to ${formatValue(max)}`;
  return figure([trace], layout, title ? `${facts}: ${title}` : facts);
}

/** The numbers' format: three digits each, or, where that is too long for a cell, three digits of the largest. */
function written(values: NumericData, reach: number): string {
  const letters = Array.from(values, (value) => String(Number(value.toPrecision(3))).length);
  if (Math.max(...letters) <= mostLetters) return ".3~g";
  return `.${Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(reach))))}~f`;
}
