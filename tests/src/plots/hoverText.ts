import type * as PlotlyModule from "plotly.js-dist";
import { openBrowser } from "../../../kernel/png/openBrowser.ts";
import type { Figure } from "../../../src/plots/index.ts";

interface Hovering {
  newPlot(div: HTMLElement, data: unknown, layout: unknown): Promise<unknown>;
  Fx: { hover(div: HTMLElement, at: { xval: number; yval: number }, subplot: string): void };
}

const plotly = openBrowser(() => undefined) as unknown as typeof PlotlyModule & Hovering;

/** What plotly writes beside the pointer at a place of a figure's axes. */
export async function hoverText({ data, layout }: Figure, x: number, y: number): Promise<string> {
  const div = document.createElement("div");
  document.body.append(div);
  await plotly.newPlot(div, structuredClone(data), structuredClone(layout));
  plotly.Fx.hover(div, { xval: x, yval: y }, "xy");
  const text = div.querySelector(".hoverlayer")?.textContent ?? "";
  div.remove();
  return text;
}
