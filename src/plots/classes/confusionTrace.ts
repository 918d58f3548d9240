import type { PlotlyTrace } from "../core/figure.ts";
import { mixed } from "./mixed.ts";
import { seriesStyle } from "../core/seriesStyle.ts";
import { typedArray } from "../core/typedArray.ts";
import type { Confusions } from "./confusionMatrixPlot.ts";

/** A number of four digits fits in a cell of a matrix of so many classes. */
export const mostWritten = 20;
/** Up to here counts are in the figure, for the pointer to tell; they are text, a few bytes each. */
const mostTold = 70;
/** Codes of the mistakes, then as many of the right ones. */
const steps = 128;

/**
 * Each cell as one byte: how much of its row it holds, on a scale for mistakes, or, on the diagonal,
 * on a scale of its own.
 */
export function confusionTrace({ classes, counts }: Confusions): PlotlyTrace {
  const rows = Array.from({ length: classes }, (_, i) =>
    counts.slice(i * classes, (i + 1) * classes),
  );
  const codes = Uint8Array.from(counts, (count, i) => {
    const row = Math.floor(i / classes);
    const total = rows[row].reduce((a, b) => a + b, 0);
    const share = Math.round(((steps - 1) * count) / Math.max(1, total));
    return share + (i % (classes + 1) === 0 ? steps : 0);
  });
  const [wrong, right] = [seriesStyle(1).color, seriesStyle(0).color];
  const told = classes <= mostTold;
  return {
    type: "heatmap",
    z: typedArray(codes, [classes, classes]),
    zmin: 0,
    zmax: 2 * steps - 1,
    showscale: false,
    colorscale: [
      [0, "#ffffff"],
      [1 / (2 * steps - 1), mixed(wrong, 0.12)],
      [(steps - 1) / (2 * steps - 1), wrong],
      [steps / (2 * steps - 1), "#ffffff"],
      [1, right],
    ],
    ...(told && {
      text: rows.map((row) => row.map((count) => (count === 0 ? "" : String(count)))),
    }),
    ...(classes <= mostWritten && {
      texttemplate: "%{text}",
      textfont: { size: classes > 12 ? 10 : 13 },
    }),
    hovertemplate: `true %{y}, predicted %{x}${told ? ": %{text}" : ""}<extra></extra>`,
  };
}
