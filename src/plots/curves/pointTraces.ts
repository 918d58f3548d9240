import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyTrace } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { seriesStyle } from "../core/seriesStyle.ts";
import { thinned } from "../core/thinned.ts";
import { typedArray } from "../core/typedArray.ts";
import type { Points } from "./readPoints.ts";

/** At eleven bytes each in a notebook. */
export const mostPoints = 4000;
const longestName = 160;

/** The names of the classes that have points, as the legend writes them. */
export function legendNames({ labels, names }: Points): string[] {
  const used = new Set(labels);
  return names.filter((_, i) => used.has(i)).map((name) => fitLabel(name, longestName, 13));
}

/** One trace for each class that has points, told apart by colour and symbol. */
export function pointTraces(points: Points): PlotlyTrace[] {
  const { x, y, labels, names } = points;
  const shown = thinned(
    labels.map((_, i) => i),
    mostPoints,
  );
  const outlined = { color: "#ffffff", width: shown.length > 1000 ? 0.4 : 1 };
  return names.flatMap((name, label) => {
    const own = shown.filter((i) => labels[i] === label);
    if (own.length === 0) return [];
    const { color, symbol } = seriesStyle(label);
    return {
      type: "scatter",
      mode: "markers",
      name: escapeLabel(fitLabel(name, longestName, 13)),
      x: typedArray(Float32Array.from(own, (i) => x[i])),
      y: typedArray(Float32Array.from(own, (i) => y[i])),
      marker: { color, symbol, size: shown.length > 1000 ? 5 : 8, line: outlined },
      hovertemplate: "%{x:.4~g}, %{y:.4~g}<extra>%{fullData.name}</extra>",
    };
  });
}

/** What of the points is left out; empty where nothing is. */
export function pointsNote({ labels }: Points): string {
  const { length } = thinned(labels, mostPoints);
  return length < labels.length
    ? `${length.toLocaleString("en")} of ${labels.length.toLocaleString("en")} points shown`
    : "";
}
