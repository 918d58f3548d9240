import { formatValue } from "./formatValue.ts";
import type { ValueScale } from "./valueScale.ts";

/** A longer bar tells no more. */
const longest = 200;

/**
 * plotly's shared colour axis, with a thin bar that names both ends and the middle.
 *
 * @param scale the values at the ends
 * @param coded what stands for those values in the data, where the data is coded as bytes
 * @param length CSS pixels that the figure has for the bar
 */
export function colorAxis(scale: ValueScale, coded: readonly [number, number], length: number) {
  const [cmin, cmax] = coded;
  const colorbar = {
    thickness: 12,
    outlinewidth: 0,
    lenmode: "pixels",
    len: Math.min(length, longest),
    ypad: 0,
    y: 1,
    yanchor: "top",
    ticklabeloverflow: "allow",
    tickvals: [cmin, (cmin + cmax) / 2, cmax],
    ticktext: [scale.min, (scale.min + scale.max) / 2, scale.max].map(formatValue),
  };
  return { coloraxis: { colorscale: scale.colors, cmin, cmax, colorbar } } as const;
}
