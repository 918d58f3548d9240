import { expect, test } from "vitest";
import { figure, jupyterDisplay } from "../../../../src/plots/index.ts";

const squares = figure(
  [{ type: "scatter", y: [1, 4, 9] }],
  { width: 300, height: 200 },
  "The first three squares",
);

test("a figure shows itself as plotly, and as its sentence where there is no plotly", () => {
  const bundle = squares[jupyterDisplay]();
  expect(Object.keys(bundle)).toEqual([
    "application/vnd.plotly.v1+json",
    "application/vnd.two-kernels.figure+json",
    "text/plain",
  ]);
  expect(bundle["application/vnd.two-kernels.figure+json"]).toEqual({
    alt: "The first three squares",
  });
  expect(bundle["text/plain"]).toBe("The first three squares");
  expect(bundle["application/vnd.plotly.v1+json"]).toMatchObject({
    data: [{ y: [1, 4, 9] }],
    layout: { width: 300 },
  });
});

test("a figure offers nobody's server to its reader", () => {
  expect(squares[jupyterDisplay]()["application/vnd.plotly.v1+json"]).toMatchObject({
    config: { showSendToCloud: false, displaylogo: false },
  });
});

test("the property is the one that a notebook kernel looks for", () => {
  expect(jupyterDisplay).toBe(Symbol.for("Jupyter.display"));
});
