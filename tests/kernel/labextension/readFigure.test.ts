import { expect, test } from "vitest";
import {
  FIGURE,
  parsePlotly,
  PLOTLY,
  readFigure,
} from "../../../kernel/labextension/browser/readFigure.ts";
import { figure, jupyterDisplay, type MimeBundle } from "../../../src/plots/index.ts";

type Model = Parameters<typeof readFigure>[0];
const model = (data: MimeBundle, metadata: object = {}) =>
  ({ trusted: true, data, metadata, setData: () => undefined }) as unknown as Model;

test("reads what the library's figures show, with the picture that the kernel adds", () => {
  const squares = figure([{ type: "scatter", y: [1, 4] }], { width: 300, height: 200 }, "Squares");
  const data = { ...squares[jupyterDisplay](), "image/png": "iVBOR" };
  const read = readFigure(model(data, { "image/png": { width: 300, height: 200 } }));
  expect(read.alt).toBe("Squares");
  expect(read.png).toEqual({ data: "iVBOR", width: 300, height: 200 });
  expect(parsePlotly(read.plotly!).data).toEqual(squares.data);
});

test("takes the text of plotly's JSON that others show", () => {
  const read = readFigure(model({ [PLOTLY]: { data: [] }, "text/plain": "A line" }));
  expect(read).toMatchObject({ alt: "A line", live: undefined, png: undefined });
});

test("leaves out what is damaged", () => {
  const read = readFigure(model({ [FIGURE]: { alt: 3, live: "yes" }, "image/png": 1 }));
  expect(read).toMatchObject({ live: undefined, png: undefined, plotly: undefined });
  expect(read.alt).toMatch(/without a description/);
  expect(() => parsePlotly('{"data": {}}')).toThrow("list of traces");
});
