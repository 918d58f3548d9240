import { describe, expect, test } from "vitest";
import { activationCurves, type Figure } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const numbers = (figure: Figure, trace: number, key: "y") =>
  decode(figure.data[trace][key] as unknown as Packed) as number[];

describe("activationCurves", () => {
  test("draws each function at the left and its derivative at the right", () => {
    const figure = activationCurves(["sigmoid"], { range: [-2, 2] });
    expect(figure.data.map(({ yaxis = "y" }) => yaxis)).toEqual(["y", "y2"]);
    for (const { x0, dx } of figure.data)
      expect([x0, Number(x0) + 200 * Number(dx)]).toEqual([-2, 2]);
    expect(numbers(figure, 0, "y")).toHaveLength(201);
    expect(numbers(figure, 0, "y")[100]).toBe(0.5);
    expect(numbers(figure, 1, "y")[100]).toBe(0.25);
    expect(numbers(figure, 0, "y")[200]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  });

  test("takes a function of one's own, with its derivative or the central difference", () => {
    const square = { name: "square", f: (x: number) => x * x };
    const byDifference = numbers(activationCurves([square]), 1, "y");
    const byFormula = numbers(
      activationCurves([{ ...square, derivative: (x: number) => 2 * x }]),
      1,
      "y",
    );
    byDifference.forEach((slope, i) => {
      expect(slope).toBeCloseTo(byFormula[i], 4);
    });
  });

  test("draws the curves of one function alike, and of others differently", () => {
    const { data } = activationCurves(["relu", "tanh"]);
    expect(data[0].line).toEqual(data[1].line);
    expect(data[0].line).not.toEqual(data[2].line);
  });

  test("computes its sentence from the curves", () => {
    expect(activationCurves(["tanh", "step"], { title: "T", range: [-1, 1] }).alt).toBe(
      "T. From −1 to 1: tanh from −0.762 to 0.762, steepest 1 at 0; step from 0 to 1, slope 0 everywhere",
    );
  });

  test.each([
    ["no function", () => activationCurves([]), /from 1 to 10 functions, got 0/],
    ["a name it does not know", () => activationCurves(["swish" as "relu"]), /step, .*"swish"/],
    ["a reversed range", () => activationCurves(["relu"], { range: [1, -1] }), /smaller first/],
    [
      "a value that is not finite",
      () => activationCurves([{ name: "log", f: Math.log }]),
      /the value of log should be a finite number at -5, got NaN/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
