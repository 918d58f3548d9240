import { bareAxis } from "../core/bareAxis.ts";
import { baseLayout } from "../core/baseLayout.ts";
import type { PlotlyLayout } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { panelBar } from "../core/panelBar.ts";
import { panelAxes } from "../core/panelAxes.ts";
import { pixelLabel } from "../core/pixelLabel.ts";
import { titleHeight, titleLabel } from "../core/titleLabel.ts";
import { wrapLabel } from "../core/wrapLabel.ts";
import type { ValueScale } from "../core/valueScale.ts";
import type { OverlayParts } from "./overlayTraces.ts";

/** CSS pixels of a picture's longer side, at most, and at least of its shorter. */
const largest = 280;
const smallest = 8;
/** The bar's three labels need this much. */
const lowestBar = 64;
const gap = 16;
/** Shows where an image ends that is white at its edge. */
const frame = { showline: true, mirror: true, linecolor: "#bbb", linewidth: 1 } as const;
const barWidth = 90;
const noteLine = 18;

/** The layout of an image beside the same image under a map, and the map's scale. */
export function overlayLayout(
  { image, heat }: OverlayParts,
  scale: ValueScale & { readonly ends: readonly [number, number] },
  words: { readonly title: string | undefined; readonly unit: string | undefined },
): PlotlyLayout {
  const cell = largest / Math.max(image.height, image.width);
  const [across, down] = [image.width, image.height].map((n) => Math.max(n * cell, smallest));
  const { title, unit } = words;
  const width = Math.max(Math.round(2 * across + 2 * gap + barWidth), 360);
  const top = (title ? titleHeight : 4) + (unit ? 30 : 0) + (title || unit ? 0 : 4);
  const notes = wrapLabel(note(image.factor, heat.factor), width, 13);
  const height = Math.round(top + Math.max(down, lowestBar) + 8 + notes.length * noteLine);
  const size = { width, height };
  const axis = { range: [-0.5, image.width - 0.5], ...bareAxis([0], image.width), ...frame };
  const upright = { range: [image.height - 0.5, -0.5], ...bareAxis([0], image.height), ...frame };
  const box = { left: 1, top, width: across, height: down };
  const second = { ...box, left: across + gap };
  const bar = second.left + across + gap;
  return {
    ...baseLayout,
    ...size,
    margin: { l: 0, r: 0, t: 0, b: 0 },
    plot_bgcolor: "rgba(0,0,0,0)",
    ...panelAxes(0, box, size, axis, upright),
    ...panelAxes(1, second, size, { ...axis, matches: "x" }, { ...upright, matches: "y" }),
    annotations: [
      ...(title ? [{ ...titleLabel(title, width), yanchor: "top", yshift: -6 }] : []),
      ...(unit
        ? [pixelLabel(fitLabel(unit, width, 13), { x: width - 4, y: top - 20, align: "right" })]
        : []),
      ...notes.map((line, i) =>
        pixelLabel(line, { x: 0, y: height - (notes.length - i - 0.5) * noteLine }),
      ),
    ],
    ...panelBar(
      scale,
      scale.ends,
      { left: bar, top, width: 12, height: Math.max(Math.min(down, 200), lowestBar) },
      size,
    ),
  };
}

function note(imageFactor: number, mapFactor: number): string {
  const means = (what: string, n: number) =>
    n > 1 ? [`each pixel of the ${what} the mean of ${n} by ${n}`] : [];
  const text = [...means("image", imageFactor), ...means("map", mapFactor)].join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
