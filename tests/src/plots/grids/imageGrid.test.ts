import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, fromData } from "../../../../src/arrays/index.ts";
import { imageGrid, jupyterDisplay, type Figure } from "../../../../src/plots/index.ts";
import { hoverText } from "../hoverText.ts";
import { decode, type Packed, plotlyProblems } from "../plotlyProblems.ts";

const cross = [
  [0, 1],
  [1, 0],
];
const half = [
  [0.5, 0.5],
  [0.3, 0],
];
const bytesOf = (figure: Figure) => JSON.stringify(figure[jupyterDisplay]()).length;
const pixels = (figure: Figure, i: number) => decode(figure.data[i].z as unknown as Packed);
/** Images whose pixels are bytes divided by 255, as digits are. */
const digits = (count: number, side = 28) =>
  fromData(
    Float32Array.from({ length: count * side * side }, (_, i) => ((i * 7) % 256) / 255),
    [count, side, side, 1],
  );

describe("imageGrid", () => {
  test("shows each image as its own pixels, top row first", () => {
    const figure = imageGrid([cross, half]);
    expect(pixels(figure, 0)).toEqual(cross);
    expect(pixels(figure, 1)).toEqual([
      [0.5, 0.5],
      [Math.fround(0.3), 0],
    ]);
    const [bottom, top] = (figure.layout.yaxis as { range: [number, number] }).range;
    expect(bottom).toBeGreaterThan(top);
  });

  test("is the same for a list of arrays, nested numbers, and one array with a channel axis", () => {
    const nested = imageGrid([cross, half]);
    expect(imageGrid([array(cross), array(half)]).data).toEqual(nested.data);
    expect(
      imageGrid([cross, half].map((rows) => rows.map((row) => row.map((v) => [v])))).data,
    ).toEqual(nested.data);
  });

  test("shares one scale, from the least to the greatest value, or as the caller says", () => {
    const scale = (figure: Figure) => figure.layout.coloraxis as { cmin: number; cmax: number };
    expect(scale(imageGrid([half]))).toMatchObject({ cmin: 0, cmax: 0.5 });
    expect(scale(imageGrid([half], { range: [-1, 0.5] }))).toMatchObject({ cmin: -1, cmax: 1 });
    expect(scale(imageGrid([[[7, 7]]]))).toMatchObject({ cmin: 0, cmax: 7 });
  });

  test("puts zero at white where a value is negative", () => {
    const { coloraxis } = imageGrid([[[-1, 3]]]).layout as never as {
      coloraxis: { cmin: number; cmax: number; colorscale: [number, string][] };
    };
    expect(coloraxis).toMatchObject({ cmin: -3, cmax: 3 });
    expect(coloraxis.colorscale).toContainEqual([0.5, "#f7f7f7"]);
  });

  test("keeps 25 digits below 30 kB, and any images below 100 kB", () => {
    const { data, layout } = imageGrid(digits(25));
    expect(JSON.stringify({ data, layout }).length).toBeLessThan(30_000);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 90 }),
        fc.boolean(),
        (count, side, titled) => {
          const titles = Array.from({ length: titled ? count : 0 }, (_, i) => `image number ${i}`);
          expect(bytesOf(imageGrid(digits(count, side), { titles }))).toBeLessThan(100_000);
        },
      ),
      {
        numRuns: 15,
        // As many images and values as are let through: 64 of 33 by 33 took 101,475 bytes once.
        examples: [
          [64, 33, false],
          [64, 30, true],
          [65, 65, true],
        ],
      },
    );
  });

  test("says what it left out, in the figure and in its sentence", () => {
    const { alt, layout, data } = imageGrid(digits(200));
    expect(data).toHaveLength(64);
    expect(alt).toContain("the first 64 of 200 images");
    expect(JSON.stringify(layout.annotations)).toContain("The first 64 of 200 images");
  });

  test("shows a large image as means of blocks, and says so", () => {
    const row = (y: number) => Array.from({ length: 301 }, () => (y < 150 ? y % 2 : 1));
    const figure = imageGrid([Array.from({ length: 300 }, (_, y) => row(y))]);
    const blocks = pixels(figure, 0) as number[][];
    expect([blocks.length, blocks[0].length]).toEqual([150, 151]);
    expect(figure.layout.coloraxis).toMatchObject({ colorbar: { ticktext: ["0.5", "0.75", "1"] } });
    expect([blocks[0][0], blocks[0][150], blocks[149][0]]).toEqual([0, 0, 255]);
    expect(figure.alt).toContain("each pixel the mean of 2 by 2 pixels");
  });

  test("carries many values to within half a step of 255", () => {
    const values = Float64Array.from({ length: 10_000 }, (_, i) => Math.sin(i));
    const figure = imageGrid(fromData(values, [1, 100, 100]));
    const shown = pixels(figure, 0)
      .flat()
      .map((code) => (code / 255) * 2 - 1);
    const worst = Math.max(...shown.map((value, i) => Math.abs(value - values[i])));
    expect(worst).toBeLessThan(1.01 / 255);
  });

  test("writes titles as they are, whatever plotly would read in them", () => {
    const figure = imageGrid([cross, cross], { titles: ["<b>&", 7] });
    expect(figure.data.map(({ name }) => name)).toEqual(["&lt;b&gt;&amp;", "7"]);
    expect(figure.layout.annotations).toMatchObject([{ text: "&lt;b&gt;&amp;" }, { text: "7" }]);
  });

  test("tells under the pointer the image, the row and column within it, and the value", async () => {
    const figure = imageGrid([cross, half], { titles: ["cross", "half"] });
    const x0 = figure.data[1].x0 as number;
    const text = await hoverText(figure, x0, 1);
    expect(text).toContain("half");
    expect(text).toContain("row 1, column 0value 0.3");
  });

  test("tells values that were bytes divided by 255 as such", async () => {
    expect(await hoverText(imageGrid(digits(1)), 27, 0)).toContain("value 189/255");
  });

  test("computes its sentence from the images", () => {
    expect(imageGrid([cross, half]).alt).toBe(
      "A grid of 2 images, 2 by 2 pixels, values from 0 to 1",
    );
    expect(imageGrid([[[7, 7]]]).alt).toBe("An image, 1 by 2 pixels, all values 7");
    expect(imageGrid([cross], { alt: "A cross" }).alt).toBe("A cross");
  });

  test("fits a notebook's column, with square pixels, however many images of whatever shape", () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), side, side, (count, height, width) => {
        const values = new Float32Array(count * height * width);
        const { layout } = imageGrid(fromData(values, [count, height, width]));
        expect(layout.width).toBeLessThanOrEqual(700);
        expect(layout.yaxis).toMatchObject({ scaleanchor: "x" });
      }),
    );
  });

  test.each([
    ["one image", () => imageGrid([cross])],
    ["titles", () => imageGrid([cross, half], { titles: ["a", "b"] })],
    ["negative values", () => imageGrid([[[-1, 3]]])],
    ["a note", () => imageGrid(digits(70))],
  ])("makes a figure that plotly accepts: %s", (_, make) => {
    expect(plotlyProblems(make())).toEqual([]);
  });

  test.each([
    ["no image", () => imageGrid([]), /imageGrid: images .*empty/],
    [
      "sizes that differ",
      () => imageGrid([array(cross), array([[1]])]),
      /images\[1\] is 1x1 where images\[0\] is 2x2/,
    ],
    ["ragged rows", () => imageGrid([[[1, 2], [3]]]), /ragged/],
    ["NaN", () => imageGrid([[[1, NaN]]]), /NaN/],
    [
      "Infinity in an array",
      () => imageGrid(fromData(Float32Array.of(Infinity), [1, 1, 1])),
      /Infinity/,
    ],
    ["two channels", () => imageGrid([[[[1, 2]]]]), /one channel, or three .* got 2/],
    ["a bare image", () => imageGrid(cross), /\[count, height, width\]/],
    [
      "too few titles",
      () => imageGrid([cross, cross], { titles: ["a"] }),
      /one title for each of 2 images, got 1/,
    ],
    [
      "a reversed range",
      () => imageGrid([cross], { range: [1, 0] }),
      /range as two numbers, the smaller first, got \[1, 0\]/,
    ],
    [
      "half a column",
      () => imageGrid([cross], { columns: 1.5 }),
      /columns should be a whole number/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
