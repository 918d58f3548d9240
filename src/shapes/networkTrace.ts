import type { MimeBundle } from "../plots/core/figure.ts";
import { jupyterDisplay } from "../plots/core/jupyterDisplay.ts";
import type { LayerDescription } from "./layerDescription.ts";

/** One layer of a network, worked out. */
export interface TracedLayer {
  readonly name: string;
  readonly layer: LayerDescription;
  /** Without the batch's axis: `[height, width, channels]`, or `[values]`. */
  readonly outputShape: readonly number[];
  readonly parameters: number;
  readonly multiplyAdds: number;
  /**
   * Height and width, in pixels of the input, of what one value sees; `"all"` of it from the first
   * dense or global pooling layer on.
   */
  readonly receptiveField: readonly [height: number, width: number] | "all";
}

/** A whole network, worked out layer by layer; in a notebook it shows itself as a table. */
export interface NetworkTrace {
  readonly inputShape: readonly number[];
  readonly layers: readonly TracedLayer[];
  readonly outputShape: readonly number[];
  /** The sum over the layers. */
  readonly parameters: number;
  /** The sum over the layers, for one example. */
  readonly multiplyAdds: number;
  /** What a notebook shows: the table as markdown, and as plain text. */
  readonly [jupyterDisplay]: () => MimeBundle;
}

/** Makes a trace of its layers. */
export function networkTrace(
  inputShape: readonly number[],
  layers: readonly TracedLayer[],
): NetworkTrace {
  const trace = {
    inputShape,
    layers,
    outputShape: layers.at(-1)?.outputShape ?? inputShape,
    parameters: layers.reduce((sum, layer) => sum + layer.parameters, 0),
    multiplyAdds: layers.reduce((sum, layer) => sum + layer.multiplyAdds, 0),
  };
  const rows = tableRows(trace);
  return {
    ...trace,
    [jupyterDisplay]: () => ({ "text/markdown": asMarkdown(rows), "text/plain": asText(rows) }),
  };
}

const heads = ["layer", "output shape", "parameters", "multiply-adds", "sees"];

function tableRows(trace: Omit<NetworkTrace, typeof jupyterDisplay>): string[][] {
  const row = (name: string, shape: readonly number[], counts: readonly number[], sees: string) => [
    name,
    shape.join(" × "),
    ...counts.map((count) => count.toLocaleString("en")),
    sees,
  ];
  const layers = trace.layers.map(
    ({ name, outputShape, parameters, multiplyAdds, receptiveField }) =>
      row(
        name,
        outputShape,
        [parameters, multiplyAdds],
        receptiveField === "all" ? "all" : receptiveField.join(" × "),
      ),
  );
  const total = row("total", [], [trace.parameters, trace.multiplyAdds], "");
  return [["input", trace.inputShape.join(" × "), "", "", ""], ...layers, total];
}

function asMarkdown(rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const escaped = rows.map((cells) =>
    line(cells.map((cell) => cell.replace(/[|\\<>*_`$]/g, "\\$&"))),
  );
  return line(heads) + line(["---", "---", "---:", "---:", "---"]) + escaped.join("");
}

function asText(rows: readonly string[][]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((cells) => cells[column].length)));
  const isNumber = (column: number) => column === 2 || column === 3;
  return all
    .map((cells) =>
      cells
        .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
