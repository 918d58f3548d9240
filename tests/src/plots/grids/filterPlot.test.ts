import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterPlot } from "../../../../src/plots/index.ts";
import { decode, type Packed, plotlyProblems } from "../plotlyProblems.ts";

const sobel = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
];

describe("filterPlot", () => {
  test("shows the filter's values, and writes them in the cells", () => {
    const [trace] = filterPlot(sobel).data;
    expect(decode(trace.z as unknown as Packed)).toEqual(sobel);
    expect(trace.texttemplate).toBe("%{z:.3~g}");
  });

  test("writes fewer digits of small values where three of each would not fit", () => {
    expect(filterPlot([[0.111, 0.000215, -0.00859]]).data[0].texttemplate).toBe("%{z:.3~f}");
    expect(filterPlot([[0.111, 0.25]]).data[0].texttemplate).toBe("%{z:.3~g}");
  });

  test("writes no number where the cells are too small for one", () => {
    const large = Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => 1));
    expect(filterPlot(large).data[0]).not.toHaveProperty("texttemplate");
  });

  test("centres the scale on zero, so that white is zero and the signs have their colours", () => {
    const value = fc.float({ noNaN: true, noDefaultInfinity: true });
    const row = fc.array(value, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(row, (values) => {
        const axis = filterPlot([values]).layout.coloraxis as { cmin: number; cmax: number };
        expect(axis.cmin).toBe(-axis.cmax);
        expect(axis.cmax).toBe(Math.max(...values.map(Math.abs)) || 1);
      }),
    );
  });

  test("computes its sentence from the filter", () => {
    expect(filterPlot([[1, 0, -0.12345]], { title: "edges" }).alt).toBe(
      "A filter of 1 by 3 values from −0.123 to 1: edges",
    );
  });

  test("writes its title as it is, whatever plotly would read in it", () => {
    const { annotations } = filterPlot(sobel, { title: "<script>" }).layout;
    expect(annotations).toMatchObject([{ text: "&lt;script&gt;" }]);
  });

  test.each([
    ["3x3 with a title", () => filterPlot(sobel, { title: "Sobel" })],
    ["1x1", () => filterPlot([[0]])],
  ])("makes a figure that plotly accepts: %s", (_, make) => {
    expect(plotlyProblems(make())).toEqual([]);
  });

  test.each([
    ["an empty filter", () => filterPlot([]), /filterPlot: filter/],
    ["ragged rows", () => filterPlot([[1, 2], [3]]), /ragged/],
    ["NaN", () => filterPlot([[NaN]]), /NaN/],
    ["channels", () => filterPlot([[[1]]]), /\[filterHeight, filterWidth\]/],
    [
      "an image",
      () => filterPlot([Array.from({ length: 65 }, () => 1)]),
      /at most 64 by 64 .* got 1x65/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
