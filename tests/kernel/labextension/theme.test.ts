import { afterEach, expect, test, vi } from "vitest";
import { themed } from "../../../kernel/labextension/browser/theme.ts";

const page = (light: string) => {
  vi.stubGlobal("document", { body: { dataset: { jpThemeLight: light } } });
};
afterEach(() => {
  vi.unstubAllGlobals();
});

const layout = {
  plot_bgcolor: "#ffffff",
  font: { size: 13, color: "#333" },
  coloraxis: { colorscale: [[0, "#fff"]] },
  shapes: [
    { type: "path", path: "M0,0H1", line: { color: "#ffffff" } },
    { type: "rect", line: { color: "#777777" } },
  ],
  annotations: [{ text: "#fff is white", font: { color: "#666666" } }],
};

test("on a light page a figure keeps its colours, on the page's own ground", () => {
  page("true");
  expect(themed(layout)).toEqual({ ...layout, paper_bgcolor: "rgba(0, 0, 0, 0)" });
});

test("on a dark page grounds and letters change, and scales of values do not", () => {
  page("false");
  expect(themed(layout)).toMatchObject({
    plot_bgcolor: "#111111",
    font: { size: 13, color: "#e0e0e0" },
    coloraxis: layout.coloraxis,
    shapes: [layout.shapes[0], { type: "rect", line: { color: "#9a9a9a" } }],
    annotations: [{ text: "#fff is white", font: { color: "#b0b0b0" } }],
  });
});
