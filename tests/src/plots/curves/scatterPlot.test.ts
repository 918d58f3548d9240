import { describe, expect, test } from "vitest";
import { scatterPlot } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const points = [
  [0, 1],
  [2, 3],
  [4, 5],
];
const numbers = (value: unknown) => decode(value as Packed);

describe("scatterPlot", () => {
  test("draws each class with points of its own, in the order of the classes", () => {
    const { data } = scatterPlot(points, [2, 0, 2], { classNames: ["a", "b", "<c>"] });
    expect(data.map(({ name }) => name)).toEqual(["a", "&lt;c&gt;"]);
    expect(numbers(data[1].x)).toEqual([0, 4]);
    expect(numbers(data[1].y)).toEqual([1, 5]);
  });

  test("gives a class its colour and symbol whether or not another has points", () => {
    const style = (labels: number[]) => scatterPlot(points, labels).data.at(-1)!.marker;
    expect(style([0, 0, 1])).toEqual(style([1, 1, 1]));
    const [a, b] = scatterPlot(points, [0, 0, 1]).data.map(({ marker }) => marker as never) as {
      color: string;
      symbol: string;
    }[];
    expect(a.color).not.toBe(b.color);
    expect(a.symbol).not.toBe(b.symbol);
  });

  test("has no legend without labels", () => {
    expect(scatterPlot(points).layout.showlegend).toBe(false);
    expect(scatterPlot(points, [0, 1, 1]).layout.showlegend).toBe(true);
  });

  test("computes its sentence from the points", () => {
    expect(scatterPlot(points, [0, 1, 1], { title: "T" }).alt).toBe(
      "T: 3 points in 2 classes (class 0 1, class 1 2), x from 0 to 4, y from 1 to 5",
    );
    expect(scatterPlot([[1, 2]]).alt).toBe("1 point, x from 1 to 1, y from 2 to 2");
  });

  test("shows every so many of very many points, and says so", () => {
    const many = Array.from({ length: 9000 }, (_, i) => [i, i]);
    const { data, layout } = scatterPlot(many);
    expect(numbers(data[0].x)).toHaveLength(3000);
    expect(layout.annotations).toMatchObject([{ text: "3,000 of 9,000 points shown" }]);
  });

  test.each([
    ["no point", () => scatterPlot([]), /scatterPlot: points/],
    ["three coordinates", () => scatterPlot([[1, 2, 3]]), /two coordinates, .* project/],
    ["NaN", () => scatterPlot([[NaN, 1]]), /NaN/],
    ["too few labels", () => scatterPlot(points, [0]), /each of 3 points, got 1 labels/],
    ["half a class", () => scatterPlot(points, [0, 0.5, 1]), /labels\[1\] .* got 0.5/],
    ["a class below 0", () => scatterPlot(points, [0, -1, 1]), /labels\[1\] .* got -1/],
    [
      "too few names",
      () => scatterPlot(points, [0, 1, 2], { classNames: ["a", "b"] }),
      /names for 3 to 30 classes, got 2/,
    ],
    ["31 classes", () => scatterPlot([[0, 0]], [30]), /names for 31 to 30 classes/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
