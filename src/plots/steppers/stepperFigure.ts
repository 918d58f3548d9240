import { baseLayout } from "../core/baseLayout.ts";
import { type Figure, figure, type JsonValue, type Liveness } from "../core/figure.ts";
import { pixelLabel } from "../core/pixelLabel.ts";
import { titleHeight, titleLabel } from "../core/titleLabel.ts";
import { wrapLabel } from "../core/wrapLabel.ts";
import { type MatrixPanel, matrixPanel } from "./matrixPanel.ts";

export const figureWidth = 700;
/** CSS pixels above a panel for its title. */
export const labelHeight = 26;
const line = 19;

/** Matrices in one figure, with the sums that lead from one to the next written below. */
export function stepperFigure(
  panels: readonly MatrixPanel[],
  words: {
    readonly title: string | undefined;
    /** Broken between words where it is too long; or its lines. */
    readonly working: string | readonly string[];
    readonly alt: string;
  },
  live?: Liveness,
): Figure {
  const above = words.title ? titleHeight - 6 : 0;
  const moved = panels.map((panel) => ({ ...panel, top: panel.top + above }));
  const bottom = Math.max(...moved.map(({ top, rows, cell }) => top + rows * cell));
  const { working } = words;
  const lines = typeof working === "string" ? wrapLabel(working, figureWidth - 8, 13) : working;
  const size = { width: figureWidth, height: Math.ceil(bottom + 12 + line * lines.length) };
  const drawn = moved.map((panel, i) => matrixPanel(panel, i, size));
  const axes = Object.assign({}, ...drawn.map((panel) => panel.axes)) as Record<string, JsonValue>;
  const layout = {
    ...baseLayout,
    ...size,
    margin: { l: 0, r: 0, t: 0, b: 0 },
    plot_bgcolor: "#ffffff",
    ...axes,
    shapes: drawn.flatMap(({ shapes }) => shapes),
    annotations: [
      ...(words.title
        ? [{ ...titleLabel(words.title, figureWidth), yanchor: "top", yshift: -4 }]
        : []),
      ...drawn.map(({ label }) => label),
      ...lines.map((text, i) => pixelLabel(text, { x: 2, y: bottom + 8 + (i + 0.5) * line })),
    ],
  };
  return figure(
    drawn.map(({ trace }) => trace),
    layout,
    words.alt,
    live,
  );
}
