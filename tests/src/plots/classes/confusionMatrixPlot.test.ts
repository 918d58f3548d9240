import { describe, expect, test } from "vitest";
import { confusionMatrixPlot } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const matrix = [
  [3, 1, 0],
  [0, 5, 0],
  [4, 0, 4],
];

describe("confusionMatrixPlot", () => {
  test("colours each cell by its share of the row, the diagonal on a scale of its own", () => {
    const [trace] = confusionMatrixPlot(matrix).data;
    // A mistake has codes from 0 to 127, a right one from 128 to 255.
    expect(decode(trace.z as unknown as Packed)).toEqual([
      [128 + 95, 32, 0],
      [0, 255, 0],
      [64, 0, 128 + 64],
    ]);
  });

  test("writes the counts, and nothing for none", () => {
    const [trace] = confusionMatrixPlot(matrix).data;
    expect(trace.text).toEqual([
      ["3", "1", ""],
      ["", "5", ""],
      ["4", "", "4"],
    ]);
    expect(trace.texttemplate).toBe("%{text}");
    const large = Array.from({ length: 21 }, () => new Array<number>(21).fill(1));
    expect(confusionMatrixPlot(large).data[0]).not.toHaveProperty("texttemplate");
  });

  test("has the first true class at the top, and frames the diagonal", () => {
    const { yaxis, shapes } = confusionMatrixPlot([
      [1, 0],
      [0, 1],
    ]).layout;
    expect(yaxis).toMatchObject({ range: [1.5, -0.5], ticktext: ["0", "1"] });
    expect((shapes as { path: string }[])[1].path).toBe(
      "M-0.5,-0.5H0.5V0.5H-0.5ZM0.5,0.5H1.5V1.5H0.5Z",
    );
  });

  test("computes its sentence: how many are right, and the commonest mistake", () => {
    expect(confusionMatrixPlot(matrix, ["a", "b", "c"], { title: "T" }).alt).toBe(
      "T: 12 of 17 examples right (70.6 %); most often c is taken for a (4 of 8)",
    );
    expect(confusionMatrixPlot([[2]]).alt).toBe("2 of 2 examples right (100.0 %)");
  });

  test("takes a class without examples", () => {
    const { data } = confusionMatrixPlot([
      [0, 0],
      [1, 1],
    ]);
    expect(decode(data[0].z as unknown as Packed)).toEqual([
      [128, 0],
      [64, 192],
    ]);
  });

  test.each([
    ["nothing", () => confusionMatrixPlot([]), /confusionMatrixPlot: matrix/],
    ["no square", () => confusionMatrixPlot([[1, 2]]), /square, .* got 1x2/],
    ["shares", () => confusionMatrixPlot([[0.5]]), /counts of examples, got 0.5/],
    ["negative counts", () => confusionMatrixPlot([[-1]]), /counts of examples, got -1/],
    ["no example", () => confusionMatrixPlot([[0]]), /got no example at all/],
    ["NaN", () => confusionMatrixPlot([[NaN]]), /NaN/],
    ["too few names", () => confusionMatrixPlot([[1]], []), /each of 1 classes, got 0 names/],
    [
      "101 classes",
      () => confusionMatrixPlot(Array.from({ length: 101 }, () => new Array<number>(101).fill(1))),
      /at most 100 classes, got 101x101/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
