import { cartesianLayout } from "../core/cartesianLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyLayout } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import type { Confusions } from "./confusionMatrixPlot.ts";

/** CSS pixels. */
const widest = 500;
const largestCell = 64;
const longestName = 110;
const letter = 6.8;
/** More names than this run into each other. */
const mostNames = 40;

/** Square cells, the true class at the left, the predicted one below, the diagonal framed. */
export function confusionLayout(
  { classes, names }: Confusions,
  title: string | undefined,
): PlotlyLayout {
  const cell = Math.min(largestCell, widest / classes);
  const side = Math.max(Math.round(cell * classes), 120);
  const labels = names.map((name) => fitLabel(name, longestName, 13));
  const longest = Math.ceil(letter * Math.max(...labels.map((label) => Array.from(label).length)));
  const flat = longest < cell - 4;
  const left = 48 + longest;
  const bottom = 42 + (flat ? 14 : longest);
  const every = Math.ceil(classes / mostNames);
  const axis = {
    tickvals: names.map((_, i) => i).filter((i) => i % every === 0),
    ticktext: labels.map(escapeLabel).filter((_, i) => i % every === 0),
    ...(classes > 25 && { tickfont: { size: 9 } }),
    showgrid: false,
    ticks: "",
    ticklabelstandoff: 4,
    showline: false,
  };
  const edge = classes - 0.5;
  const note = "Blue: right, orange: mistaken; darker: more of the row";
  const width = Math.max(left + side + 16, 440);
  const layout = cartesianLayout(
    {
      title,
      width,
      left,
      right: width - left - side,
      bottom,
      plotHeight: side,
      xLabel: "predicted class",
      yLabel: "true class",
      note,
    },
    { ...axis, range: [-0.5, edge], tickangle: flat ? 0 : -90 },
    { ...axis, range: [edge, -0.5] },
  );
  const frames = names.map((_, i) => `M${i - 0.5},${i - 0.5}H${i + 0.5}V${i + 0.5}H${i - 0.5}Z`);
  const line = { color: "#00466f", width: classes > 30 ? 1 : 1.5 };
  return {
    ...layout,
    shapes: [
      {
        type: "path",
        path: `M-0.5,-0.5H${edge}V${edge}H-0.5Z`,
        line: { color: "#999999", width: 1 },
      },
      { type: "path", path: frames.join(""), line },
    ],
  };
}
