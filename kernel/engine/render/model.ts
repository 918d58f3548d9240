import type { MimeBundle } from "../../display/mime.ts";
import { htmlTable } from "./html.ts";

/** What the kernel reads of a layers model of tfjs. */
interface ModelLike {
  readonly name: string;
  readonly layers: readonly LayerLike[];
  countParams(): number;
}

interface LayerLike {
  readonly name: string;
  readonly outputShape: unknown;
  getClassName(): string;
  countParams(): number;
}

const LAYERS = 100;

/** A model of tfjs as the table of its layers; undefined for any other value. */
export function renderModel(value: unknown): MimeBundle | undefined {
  if (!isModel(value)) return undefined;
  const head = ["layer", "type", "output shape", "parameters"];
  const rows = value.layers.slice(0, LAYERS).map(describe);
  const more = value.layers.length - rows.length;
  const note =
    `${value.name}: ${value.layers.length} layers, ${count(parametersOf(value))} parameters` +
    (more > 0 ? `; ${more} layers not shown` : "");
  return {
    "text/html": htmlTable(head, rows, note),
    "text/plain": textTable([head, ...rows], note),
  };
}

function describe(layer: LayerLike): string[] {
  return [layer.name, layer.getClassName(), outputShape(layer), count(layer.countParams())];
}

/** `[batch, 28, 28, 8]`; a layer that several inputs share may have several, and then throws when asked for one. */
function outputShape(layer: LayerLike): string {
  try {
    return JSON.stringify(layer.outputShape).replaceAll("null", "batch").replaceAll(",", ", ");
  } catch {
    return "several";
  }
}

function parametersOf(model: ModelLike): number {
  return model.layers.reduce((sum, layer) => sum + layer.countParams(), 0);
}

function count(parameters: number): string {
  return parameters.toLocaleString("en");
}

function textTable(rows: readonly (readonly string[])[], note: string): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, note].join("\n");
}

function isModel(value: unknown): value is ModelLike {
  if (typeof value !== "object" || value === null) return false;
  const { layers, countParams, summary } = value as Record<string, unknown>;
  return (
    Array.isArray(layers) &&
    typeof countParams === "function" &&
    typeof summary === "function" &&
    layers.every((layer: Partial<LayerLike>) => typeof layer.getClassName === "function")
  );
}
