import { colorAxis } from "./colorAxis.ts";
import type { Box } from "./panelAxes.ts";
import type { ValueScale } from "./valueScale.ts";

/**
 * plotly's shared colour axis with its bar at a place of a figure without margins; right of the bar
 * its labels need about 70 CSS pixels.
 *
 * @param coded what stands for the scale's ends in the data
 */
export function panelBar(
  scale: ValueScale,
  coded: readonly [number, number],
  box: Box,
  size: { readonly width: number; readonly height: number },
) {
  const { coloraxis } = colorAxis(scale, coded, box.height);
  const [x, y] = [box.left / size.width, 1 - box.top / size.height];
  const colorbar = { ...coloraxis.colorbar, x, y, xanchor: "left", xpad: 0 };
  return { coloraxis: { ...coloraxis, colorbar } } as const;
}
