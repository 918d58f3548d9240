import type { PlotlyElement, PlotlyFigure } from "plotly.js-cartesian-dist-min";
import { parsePlotly } from "./readFigure.ts";
import { themed } from "./theme.ts";

/** plotly is 1.5 MB: a page without figures does not load it. */
const loadPlotly = async () => (await import("plotly.js-cartesian-dist-min")).default;

let plotly: ReturnType<typeof loadPlotly> | undefined;

/** The kinds of trace that are drawn here; plotly would draw a line where it does not know the kind. */
const kinds = new Set([
  ...["bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour"],
  ...["image", "pie", "scatter", "scatterternary", "violin"],
]);

/**
 * Draws plotly's JSON into an element, in the colours of the page's theme. What was drawn there before is changed
 * in place, and keeps the reader's zoom.
 *
 * @throws {Error} if plotly cannot draw it.
 */
export async function drawPlotly(element: HTMLElement, stored: string): Promise<PlotlyElement> {
  const figure = parsePlotly(stored);
  requireKnown(figure);
  plotly ??= loadPlotly();
  return (await plotly).react(element, {
    data: figure.data,
    layout: themed({ uirevision: "kept", ...figure.layout }),
    // The buttons on hover hide the top of small figures; the element is one picture to a screen reader.
    config: { ...figure.config, ...offline, displayModeBar: false },
  });
}

/** Nothing that is drawn may send the data anywhere, whatever the figure asks for. */
const offline = { showSendToCloud: false, showEditInChartStudio: false, plotlyServerURL: "" };

/** Let go of what plotly keeps for the element. */
export function forgetPlotly(element: HTMLElement): void {
  void plotly?.then((loaded) => {
    loaded.purge(element);
  });
}

function requireKnown({ data }: PlotlyFigure): void {
  for (const { type = "scatter" } of data) {
    if (!kinds.has(String(type))) {
      throw new Error(
        `traces of type ${JSON.stringify(type)} are not among those that it draws here`,
      );
    }
  }
}
