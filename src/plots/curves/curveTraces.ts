import type { EpochResult } from "../../training/history.ts";
import { lineColors } from "../core/colors.ts";
import type { PlotlyTrace } from "../core/figure.ts";

/** What one line shows: which number of an epoch, in which panel, how it is read. */
interface Curve {
  readonly key: "loss" | "accuracy" | "validationLoss" | "validationAccuracy";
  readonly set: "training" | "validation";
  readonly axis: "" | "2";
  readonly format: string;
}

const curves: readonly Curve[] = [
  { key: "loss", set: "training", axis: "", format: ".4f" },
  { key: "validationLoss", set: "validation", axis: "", format: ".4f" },
  { key: "accuracy", set: "training", axis: "2", format: ".1%" },
  { key: "validationAccuracy", set: "validation", axis: "2", format: ".1%" },
];

/** Beyond this many epochs, a marker at each would hide the line. */
const mostMarkers = 40;

/** The lines of a training's curves; those of validation only where there was one. */
export function curveTraces(epochs: readonly EpochResult[]): PlotlyTrace[] {
  return curves
    .filter(({ key }) => epochs.some((epoch) => epoch[key] !== undefined))
    .map((curve) => trace(curve, epochs));
}

function trace({ key, set, axis, format }: Curve, epochs: readonly EpochResult[]): PlotlyTrace {
  const validation = set === "validation";
  return {
    type: "scatter",
    mode: epochs.length > mostMarkers ? "lines" : "lines+markers",
    name: set,
    legendgroup: set,
    showlegend: axis === "",
    xaxis: `x${axis}`,
    yaxis: `y${axis}`,
    x: epochs.map(({ epoch }) => epoch),
    y: epochs.map((epoch) => drawable(epoch[key])),
    line: { color: lineColors[set], width: 2, dash: validation ? "dash" : "solid" },
    marker: { size: 6, symbol: validation ? "diamond" : "circle" },
    cliponaxis: false,
    hovertemplate: `epoch %{x}: %{y:${format}}`,
  };
}

/** Five digits are more than a screen shows; what is not finite is a gap. */
function drawable(value: number | undefined): number | null {
  return Number.isFinite(value) ? Number(value!.toPrecision(5)) : null;
}
