import { baseLayout } from "../core/baseLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import type { PlotlyLayout, PlotlyTrace } from "../core/figure.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { pixelLabel } from "../core/pixelLabel.ts";
import { titleHeight, titleLabel } from "../core/titleLabel.ts";
import { type DiagramLayer, type NetworkDiagramOptions, shapeText } from "./networkDiagram.ts";

/** CSS pixels. */
const width = 640;
const step = 38;
const box = { left: 4, right: 234, height: 28 } as const;
const columns = { shape: 256, parameters: 500, sees: 630 } as const;
const headHeight = 26;
const mostRows = 40;
const colors = { learns: "#cfe3f2", other: "#ececec", input: "#ffffff", line: "#777777" } as const;

/** One line of the diagram. */
interface Row {
  readonly name: string;
  readonly shape: string;
  readonly parameters: string;
  readonly sees: string;
  readonly color: string;
}

/** The boxes, and what stands beside each. */
export function diagramLayout(
  layers: readonly DiagramLayer[],
  options: NetworkDiagramOptions,
): PlotlyLayout {
  const { title } = options;
  const rows = diagramRows(layers, options);
  const top = (title ? titleHeight : 4) + headHeight;
  const height = top + rows.length * step + 30;
  const middle = (i: number) => top + i * step + box.height / 2;
  const sees = layers.some(({ receptiveField }) => receptiveField !== undefined);
  const total = layers.reduce((sum, { parameters }) => sum + parameters, 0);
  const head = { y: top - headHeight / 2 - 2, color: "#666666", size: 12 };
  return {
    ...baseLayout,
    width,
    height,
    margin: { l: 0, r: 0, t: 0, b: 0 },
    plot_bgcolor: "#ffffff",
    xaxis: { visible: false, range: [0, width] },
    yaxis: { visible: false, range: [height, 0] },
    shapes: rows.flatMap(({ color }, i) => rowShapes(color, middle(i), i < rows.length - 1)),
    annotations: [
      ...(title ? [{ ...titleLabel(title, width), yanchor: "top", yshift: -6 }] : []),
      pixelLabel("layer", { ...head, x: box.left + 8 }),
      pixelLabel("output shape", { ...head, x: columns.shape }),
      pixelLabel("parameters", { ...head, x: columns.parameters - width, align: "right" }),
      ...(sees ? [pixelLabel("sees", { ...head, x: columns.sees - width, align: "right" })] : []),
      ...rows.flatMap((row, i) => rowLabels(row, middle(i))),
      pixelLabel(
        `${total.toLocaleString("en")} ${total === 1 ? "parameter" : "parameters"} in all`,
        {
          x: columns.parameters - width,
          y: height - 16,
          align: "right",
          bold: true,
        },
      ),
    ].map(fromRight),
  };
}

/** What the pointer tells at each box. */
export function diagramTrace(
  layers: readonly DiagramLayer[],
  options: NetworkDiagramOptions,
): PlotlyTrace {
  const rows = diagramRows(layers, options);
  const top = (options.title ? titleHeight : 4) + headHeight;
  return {
    type: "scatter",
    mode: "markers",
    x: rows.map(() => (box.left + box.right) / 2),
    y: rows.map((_, i) => top + i * step + box.height / 2),
    marker: { opacity: 0, size: box.height },
    text: rows.map(({ name, shape, parameters }) =>
      escapeLabel([fitLabel(name, 300, 13), shape, parameters].filter(Boolean).join(", ")),
    ),
    hovertemplate: "%{text}<extra></extra>",
    showlegend: false,
  };
}

/** A label that ends at a place stands by its distance from the right edge. */
function fromRight<T extends { readonly xanchor?: unknown }>(label: T): T {
  return label.xanchor === "right" ? { ...label, x: 1 } : label;
}

function diagramRows(
  layers: readonly DiagramLayer[],
  { inputShape }: NetworkDiagramOptions,
): Row[] {
  const rows = layers.map((layer): Row => {
    const { receptiveField: field } = layer;
    return {
      name: layer.name,
      shape: shapeText(layer.outputShape),
      parameters: layer.parameters.toLocaleString("en"),
      sees: field === undefined ? "" : field === "all" ? "all" : shapeText(field),
      color: layer.parameters > 0 ? colors.learns : colors.other,
    };
  });
  const half = mostRows / 2;
  const gap = `… ${rows.length - mostRows} more layers`;
  const none = { shape: "", parameters: "", sees: "", color: colors.input };
  const shown =
    rows.length > mostRows
      ? [...rows.slice(0, half), { ...none, name: gap }, ...rows.slice(-half)]
      : rows;
  return inputShape ? [{ ...none, name: "input", shape: shapeText(inputShape) }, ...shown] : shown;
}

function rowShapes(color: string, y: number, more: boolean) {
  const [top, bottom] = [y - box.height / 2, y + box.height / 2];
  const line = { color: colors.line, width: 1 };
  const frame = {
    type: "rect",
    x0: box.left,
    x1: box.right,
    y0: top,
    y1: bottom,
    fillcolor: color,
    line,
  };
  const x = (box.left + box.right) / 2;
  const end = bottom + step - box.height;
  const arrow = `M${x},${bottom}V${end}M${x - 4},${end - 5}L${x},${end}L${x + 4},${end - 5}`;
  const place = { xref: "x", yref: "y", layer: "below" };
  return [
    { ...frame, ...place },
    ...(more
      ? [{ type: "path", path: arrow, line: { color: colors.line, width: 1.5 }, ...place }]
      : []),
  ];
}

function rowLabels({ name, shape, parameters, sees }: Row, y: number) {
  const room = box.right - box.left - 16;
  return [
    pixelLabel(fitLabel(name, room, 13), { x: box.left + 8, y }),
    ...(shape ? [pixelLabel(fitLabel(shape, 170, 13), { x: columns.shape, y })] : []),
    ...(parameters
      ? [pixelLabel(parameters, { x: columns.parameters - width, y, align: "right" })]
      : []),
    ...(sees ? [pixelLabel(sees, { x: columns.sees - width, y, align: "right" })] : []),
  ];
}
