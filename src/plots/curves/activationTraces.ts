import { axisLine, cartesianLayout } from "../core/cartesianLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyLayout, PlotlyTrace } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { seriesStyle } from "../core/seriesStyle.ts";
import { typedArray } from "../core/typedArray.ts";
import type { SampledCurve } from "./activationCurves.ts";

const longestName = 160;
const shortName = (name: string) => fitLabel(name, longestName, 13);

/** Two lines for each function, its values in the left panel, its slope in the right. */
export function activationTraces(curves: readonly SampledCurve[]): PlotlyTrace[] {
  return curves.flatMap((curve, i) => {
    const { color, dash } = seriesStyle(i);
    return (["y", "slope"] as const).map((which) => ({
      type: "scatter",
      mode: "lines",
      name: escapeLabel(shortName(curve.name)),
      legendgroup: String(i),
      showlegend: which === "y",
      ...(which === "slope" && { xaxis: "x2", yaxis: "y2" }),
      x0: curve.x[0],
      dx: (curve.x[curve.x.length - 1] - curve.x[0]) / (curve.x.length - 1),
      y: typedArray(Float32Array.from(curve[which])),
      line: { color, dash, width: 2.5 },
      hovertemplate: "%{x:.2f}: %{y:.4~g}<extra>%{fullData.name}</extra>",
    }));
  });
}

/** The activation at the left, the derivative at the right. */
export function activationLayout(
  curves: readonly SampledCurve[],
  title: string | undefined,
): PlotlyLayout {
  const legend = curves.length > 1 ? curves.map(({ name }) => shortName(name)) : [];
  const axis = { zeroline: true, zerolinecolor: "#999999" };
  const layout = cartesianLayout(
    {
      title,
      legend,
      width: 700,
      plotHeight: 260,
      xLabel: "pre-activation",
      yLabel: curves.length > 1 ? "activation" : shortName(curves[0].name),
    },
    { ...axis, domain: [0, 0.44] },
    axis,
  );
  return {
    ...layout,
    xaxis2: {
      ...axisLine,
      ...axis,
      title: { text: "pre-activation", standoff: 6 },
      domain: [0.56, 1],
      anchor: "y2",
    },
    yaxis2: { ...axisLine, ...axis, title: { text: "derivative" }, anchor: "x2" },
  };
}
