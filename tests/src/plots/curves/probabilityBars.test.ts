import { describe, expect, test } from "vitest";
import { softmax } from "../../../../src/ops/index.ts";
import { probabilityBars } from "../../../../src/plots/index.ts";

const names = ["cat", "dog", "horse"];
const colors = (label?: number) =>
  (
    probabilityBars([0.2, 0.7, 0.1], names, label === undefined ? {} : { label }).data[0]
      .marker as unknown as { color: string[] }
  ).color;

describe("probabilityBars", () => {
  test("draws the classes in their order, with per cent", () => {
    const [trace] = probabilityBars([0.2, 0.7, 0.1], names).data;
    expect(trace).toMatchObject({ x: [0.2, 0.7, 0.1], text: ["20.0 %", "70.0 %", "10.0 %"] });
  });

  test("marks the likeliest by colour, and the right one by colour and word", () => {
    const [cat, dog, horse] = colors();
    expect(dog).not.toBe(cat);
    expect(cat).toBe(horse);
    const marked = colors(0);
    expect(new Set(marked).size).toBe(3);
    expect(colors(1)).toEqual([cat, dog, horse]);
    const { yaxis } = probabilityBars([0.2, 0.7, 0.1], names, { label: 0 }).layout;
    expect(yaxis).toMatchObject({ ticktext: ["cat (right)", "dog", "horse"] });
  });

  test("shows of many classes the ten likeliest and the right one, and the sum of the rest", () => {
    const values = Array.from({ length: 100 }, (_, i) => (i < 10 ? 0.05 : 0.5 / 90));
    const many = values.map((_, i) => `c${i}`);
    const { data, layout } = probabilityBars(values, many, { label: 99 });
    expect(data[0].customdata).toEqual([...many.slice(0, 10), "c99 (right)"]);
    expect(layout.annotations).toMatchObject([{ text: "The other 89 classes together: 49.4 %" }]);
  });

  test("takes what softmax returns", () => {
    expect(probabilityBars(softmax([1, 2, 3]), names).alt).toBe(
      "Likeliest horse 66.5 %, then dog 24.5 %, cat 9.0 %",
    );
  });

  test("says the right class in its sentence", () => {
    expect(probabilityBars([0, 1, 0], names, { label: 0, title: "T" }).alt).toBe(
      "T: likeliest dog 100.0 %, then cat 0.0 %, horse 0.0 %; right is cat",
    );
  });

  test.each([
    ["logits", () => probabilityBars([1, 2, 3], names), /from 0 to 1 .* got 2 at 1; softmax/],
    ["a sum that is not 1", () => probabilityBars([0.5, 0.4, 0], names), /got the sum 0.9/],
    ["NaN", () => probabilityBars([NaN, 1, 0], names), /NaN/],
    ["no class", () => probabilityBars([], []), /empty/],
    ["too few names", () => probabilityBars([1, 0], ["a"]), /each of 2 classes, got 1 names/],
    [
      "a label that is no class",
      () => probabilityBars([1, 0, 0], names, { label: 3 }),
      /label should be a class from 0 to 2, got 3/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
