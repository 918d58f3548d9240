import { describe, expect, test } from "vitest";
import { fromData } from "../../../../src/arrays/index.ts";
import { filterGrid } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

/** Values that tell their place: 1000 for the row, 100 column, 10 input channel, 1 filter. */
const bank = (shape: readonly [number, number, number, number]) => {
  const [height, width, inChannels, outChannels] = shape;
  const values: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < inChannels; c++)
        for (let n = 0; n < outChannels; n++) values.push(1000 * y + 100 * x + 10 * c + n);
  return fromData(Float64Array.from(values), shape);
};
const pixels = (figure: ReturnType<typeof filterGrid>, i: number) =>
  decode(figure.data[i].z as unknown as Packed);

describe("filterGrid", () => {
  test("shows each filter of a layer that reads one channel", () => {
    const figure = filterGrid(bank([2, 3, 1, 4]));
    expect(figure.data).toHaveLength(4);
    expect(pixels(figure, 3)).toEqual([
      [3, 103, 203],
      [1003, 1103, 1203],
    ]);
  });

  test("shows each channel of a filter beside the last, one filter a row", () => {
    const figure = filterGrid(bank([1, 2, 2, 2]));
    expect(figure.data.map(({ name }) => name)).toEqual([
      "filter 0, channel 0",
      "filter 0, channel 1",
      "filter 1, channel 0",
      "filter 1, channel 1",
    ]);
    expect(pixels(figure, 2)).toEqual([[1, 101]]);
    expect(pixels(figure, 1)).toEqual([[10, 110]]);
    expect(figure.data[2].x0).toBe(0);
    expect(JSON.stringify(figure.layout.annotations)).toContain("Each row is a filter");
  });

  test("is the same for filters that come first", () => {
    const figure = filterGrid([[[1, 0]], [[2, 0]]]);
    expect(filterGrid([[[[1], [0]]], [[[2], [0]]]], { countFirst: true }).data).toEqual(
      figure.data,
    );
    expect(pixels(figure, 1)).toEqual([[2, 0]]);
  });

  test("shows three channels as colours around middle grey, whichever axis counts the filters", () => {
    const patch = [[[[-2, 0, 2]]], [[[0, 1, -1]]]];
    const first = filterGrid(patch, { countFirst: true });
    const codes = ({ data }: typeof first) =>
      data.map(({ z }) => [...Buffer.from((z as unknown as Packed).bdata, "base64")]);
    expect(codes(first)).toEqual([
      [0, 128, 255],
      [128, 191, 64],
    ]);
    const last = filterGrid(fromData(Float64Array.of(-2, 0, 0, 1, 2, -1), [1, 1, 3, 2]));
    expect(codes(last)).toEqual(codes(first));
    expect(JSON.stringify(last.layout.annotations)).toContain("Grey is 0; black is −2, white 2");
  });

  test("centres its scale on zero, also where all values are positive or zero", () => {
    expect(filterGrid([[[1, 5]]]).layout.coloraxis).toMatchObject({ cmin: -5, cmax: 5 });
    expect(filterGrid([[[0]]]).layout.coloraxis).toMatchObject({ cmin: -1, cmax: 1 });
  });

  test("says which filter is strongest, by the sum of its squares", () => {
    expect(filterGrid([[[3, 3]], [[4, 0]], [[0, -5]]]).alt).toBe(
      "3 filters of 1 by 2, values from −5 to 4, the strongest is filter 2",
    );
    expect(filterGrid([[[3, -3]], [[4, 0]]]).alt).toContain("the strongest is filter 0");
  });

  test("says what it left out", () => {
    const { alt, data } = filterGrid(bank([1, 1, 2, 40]));
    expect(data).toHaveLength(64);
    expect(alt).toMatch(/^40 filters of 1 by 1 with 2 channels, .*the first 64 of 80 pictures$/);
  });

  test.each([
    ["no filter", () => filterGrid([]), /filterGrid: filters .*empty/],
    ["Infinity", () => filterGrid([[[Infinity]]]), /Infinity/],
    ["five axes", () => filterGrid([[[[[1]]]]]), /inChannels, outChannels/],
    ["no columns", () => filterGrid([[1]], { columns: 0 }), /columns should be a whole number/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
