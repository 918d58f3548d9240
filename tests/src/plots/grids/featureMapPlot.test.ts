import { describe, expect, test } from "vitest";
import { featureMapPlot } from "../../../../src/plots/index.ts";
import { hoverText } from "../hoverText.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

/** `[2, 2, 3]`: a map of 1 to 4, a dead one, and ten times the first. */
const maps = [
  [
    [1, 0, 10],
    [2, 0, 20],
  ],
  [
    [3, 0, 30],
    [4, 0, 40],
  ],
];
const pixels = (figure: ReturnType<typeof featureMapPlot>, i: number) =>
  decode(figure.data[i].z as unknown as Packed);

describe("featureMapPlot", () => {
  test("shows each channel as a map, all on one scale", () => {
    const figure = featureMapPlot(maps);
    expect(pixels(figure, 0)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(pixels(figure, 2)).toEqual([
      [10, 20],
      [30, 40],
    ]);
    expect(figure.layout.coloraxis).toMatchObject({ cmin: 0, cmax: 40 });
    expect(featureMapPlot([maps]).data).toEqual(figure.data);
  });

  test("shows layers below each other, each on its own scale, which its label tells", () => {
    const figure = featureMapPlot([
      { name: "conv", maps },
      { name: "<b>", maps: [[[-1, 0.5]]] },
    ]);
    expect(figure.data.map(({ xaxis, coloraxis }) => [xaxis, coloraxis])).toEqual([
      ["x", "coloraxis"],
      ["x", "coloraxis"],
      ["x", "coloraxis"],
      ["x2", "coloraxis2"],
      ["x2", "coloraxis2"],
    ]);
    expect(figure.layout.coloraxis).toMatchObject({ cmin: 0, cmax: 40 });
    expect(figure.layout.coloraxis2).toMatchObject({ cmin: -1, cmax: 1 });
    expect(pixels(figure, 4)).toEqual([[0.5]]);
    expect(figure.layout.annotations).toMatchObject([
      { text: "conv: 3 maps of 2 by 2; black 0, white 40" },
      { text: "&lt;b&gt;: 2 maps of 1 by 1; blue −1, white 0, red 1" },
    ]);
  });

  test("tells under the pointer the layer, the map, and the place within it", async () => {
    const figure = featureMapPlot([{ name: "conv", maps }]);
    const text = await hoverText(figure, (figure.data[2].x0 as number) + 1, 0);
    expect(text).toContain("row 0, column 1value 20");
    expect(text).toContain("conv, map 2");
  });

  test("computes its sentence: size, span, the strongest map, the dead ones", () => {
    expect(featureMapPlot(maps, { title: "Maps" }).alt).toBe(
      "Maps: 3 feature maps of 2 by 2, values from 0 to 40; the largest value is in map 2; 1 map is 0 everywhere",
    );
    expect(featureMapPlot([[[0, 0]]]).alt).toBe(
      "2 feature maps of 1 by 1, all values 0; 2 maps are 0 everywhere",
    );
    expect(featureMapPlot([{ name: "a", maps: [[[1]]] }]).alt).toBe(
      "a: 1 feature map of 1 by 1, all values 1",
    );
  });

  test.each([
    ["nothing", () => featureMapPlot([]), /featureMapPlot: maps .*empty/],
    ["NaN", () => featureMapPlot([{ name: "a", maps: [[[NaN]]] }]), /maps\[0\]\.maps.* is NaN/],
    ["a batch of two", () => featureMapPlot([maps, maps]), /maps of one image, got a batch of 2/],
    ["a flat map", () => featureMapPlot([[1]]), /\[height, width, channels\]/],
    [
      "9 layers",
      () => featureMapPlot(Array.from({ length: 9 }, () => ({ name: "a", maps }))),
      /at most 8 layers in one figure, got 9/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
