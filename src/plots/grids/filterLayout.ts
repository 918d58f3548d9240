import { bareAxis } from "../core/bareAxis.ts";
import { baseLayout } from "../core/baseLayout.ts";
import { colorAxis } from "../core/colorAxis.ts";
import { divergingScale } from "../core/colors.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyLayout } from "../core/figure.ts";

/** What the picture of a filter is laid out from. */
interface FilterMeasures {
  readonly height: number;
  readonly width: number;
  /** CSS pixels of one cell. */
  readonly cell: number;
  /** The value at the red end; its negative is at the blue end. */
  readonly reach: number;
  readonly title: string | undefined;
}

const right = 84;
const font = { size: 15 } as const;
/** About the width of a letter of the title. */
const letter = 8.5;

/** The layout of a filter's picture: square cells between white lines, a title above. */
export function filterLayout(measures: FilterMeasures): PlotlyLayout {
  const { height, width, cell, reach, title = "" } = measures;
  const margin = { l: 1, r: right, t: title ? 34 : 10, b: 10 };
  const plotWidth = Math.max(width * cell, letter * title.length - right);
  const plotHeight = Math.max(height * cell, 64);
  const scale = { min: -reach, max: reach, colors: divergingScale };
  return {
    ...baseLayout,
    width: Math.ceil(plotWidth + margin.l + margin.r),
    height: plotHeight + margin.t + margin.b,
    margin,
    ...colorAxis(scale, [-reach, reach], plotHeight),
    xaxis: {
      ...bareAxis([0], width),
      range: [-0.5, width - 0.5],
      constrain: "domain",
      constraintoward: "left",
    },
    yaxis: {
      ...bareAxis([0], height),
      range: [height - 0.5, -0.5],
      scaleanchor: "x",
      constrain: "domain",
      constraintoward: "top",
    },
    shapes: [{ type: "path", path: gridLines(height, width), line: { color: "#fff", width: 1 } }],
    annotations: title ? [titleLabel(title)] : [],
  };
}

/** Lines between cells, where a gap between plotly's bricks would blur them in a still picture. */
function gridLines(height: number, width: number): string {
  const between = (n: number) => Array.from({ length: n + 1 }, (_, i) => i - 0.5);
  const down = between(width).map((x) => `M${x},-0.5V${height - 0.5}`);
  const across = between(height).map((y) => `M-0.5,${y}H${width - 0.5}`);
  return [...down, ...across].join("");
}

function titleLabel(title: string) {
  const place = { xref: "paper", yref: "paper", x: 0, y: 1, xanchor: "left", yanchor: "bottom" };
  return { text: escapeLabel(title), showarrow: false, ...place, yshift: 4, font };
}
