import type { EpochResult } from "../../training/history.ts";
import { baseLayout } from "../core/baseLayout.ts";
import { axisLine, clearLegend } from "../core/cartesianLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyLayout } from "../core/figure.ts";

/** About as many ticks as a panel has room for. */
const mostTicks = 8;

/** The layout of a training's curves: loss at the left, accuracy at the right, one legend above. */
export function curveLayout(epochs: readonly EpochResult[], title?: string): PlotlyLayout {
  const top = title ? 66 : 40;
  const height = 240 + top + 44;
  const atTop = { xref: "paper", yref: "container", xanchor: "left", yanchor: "top" };
  return {
    ...baseLayout,
    width: 700,
    height,
    margin: { l: 52, r: 16, t: top, b: 44 },
    plot_bgcolor: "#ffffff",
    legend: { ...clearLegend, ...atTop, xref: "container", x: 0.06, y: title ? 0.9 : 0.99 },
    ...(title && {
      title: { text: escapeLabel(title), font: { size: 15 }, ...atTop, x: 0, y: 1, pad: { t: 12 } },
    }),
    xaxis: { ...epochAxis(epochs), domain: [0, 0.44] },
    xaxis2: { ...epochAxis(epochs), domain: [0.56, 1], anchor: "y2" },
    yaxis: { ...axisLine, title: { text: "loss" }, rangemode: "tozero" },
    yaxis2: {
      ...axisLine,
      title: { text: "accuracy" },
      anchor: "x2",
      tickformat: ".0~%",
      autorangeoptions: { clipmax: 1, clipmin: 0 },
    },
  };
}

/** Ticks at whole epochs, never between. */
function epochAxis(epochs: readonly EpochResult[]) {
  const [first, last] = [epochs[0].epoch, epochs[epochs.length - 1].epoch];
  const pad = Math.max((last - first) * 0.03, 0.25);
  return {
    ...axisLine,
    title: { text: "epoch" },
    range: [first - pad, last + pad],
    tick0: 0,
    dtick: evenStep((last - first) / mostTicks),
    tickformat: "d",
  };
}

/** The least of 1, 2, 5, 10, 20, 50, ... that is no smaller. */
function evenStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(least, 1))));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= least)!;
}
