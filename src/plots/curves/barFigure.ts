import { cartesianLayout } from "../core/cartesianLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import { extent } from "../core/extent.ts";
import { fitLabel } from "../core/fitLabel.ts";
import type { PlotlyLayout, PlotlyTrace } from "../core/figure.ts";

/** One bar with its name at the left and its value at its end. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly color: string;
}

const width = 560;
const barHeight = 24;
const longestName = 180;
const letter = 7.6;

/** Bars from top to bottom, over an axis that leaves room for what is written at their ends. */
export function barFigure(
  bars: readonly Bar[],
  options: {
    readonly title?: string | undefined;
    readonly xLabel?: string | undefined;
    readonly note?: string;
    readonly tickformat?: string;
    readonly ticks?: readonly number[];
  },
): { data: PlotlyTrace[]; layout: PlotlyLayout } {
  const names = bars.map(({ name }) => fitLabel(name, longestName, 13));
  const left = 16 + letter * Math.max(...names.map((name) => Array.from(name).length));
  const [min, max] = extent([0, ...bars.map(({ value }) => value)]);
  const letters = Math.max(...bars.map(({ text }) => text.length));
  // The part of the axis that a value's text takes.
  const room = ((letter * letters + 14) / (width - left - 16)) * (max - min || 1);
  const rows = bars.map((_, i) => i);
  const trace = {
    type: "bar",
    orientation: "h",
    x: bars.map(({ value }) => Number(value.toPrecision(6))),
    y: rows,
    text: bars.map(({ text }) => text),
    textposition: "outside",
    cliponaxis: false,
    marker: { color: bars.map(({ color }) => color) },
    customdata: bars.map(({ name }) => escapeLabel(fitLabel(name, 400, 13))),
    hovertemplate: "%{customdata}: %{text}<extra></extra>",
    showlegend: false,
  };
  const { title, xLabel, note = "", tickformat, ticks } = options;
  const layout = cartesianLayout(
    { title, xLabel, note, width, left: Math.ceil(left), plotHeight: bars.length * barHeight + 12 },
    {
      range: [min < 0 ? min - 1.2 * room : 0, max > 0 ? max + 1.2 * room : 1.2 * room],
      zeroline: true,
      zerolinecolor: "#999999",
      ...(tickformat !== undefined && { tickformat }),
      ...(ticks ? { tickvals: ticks } : { nticks: 6 }),
    },
    {
      tickvals: rows,
      ticktext: names.map(escapeLabel),
      range: [bars.length - 0.4, -0.6],
      showgrid: false,
      ticks: "",
      automargin: false,
    },
  );
  return { data: [trace], layout: { ...layout, bargap: 0.25 } };
}
