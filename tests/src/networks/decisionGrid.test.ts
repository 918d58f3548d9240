import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildMlp,
  decisionGrid,
  fromData,
  perceptron,
  predictMlp,
  toNested,
} from "../../../src/index.ts";

const box = { x: [0, 2], y: [0, 1] } as const;

describe("decisionGrid", () => {
  test("by hand: a perceptron's line", () => {
    const grid = decisionGrid((p) => perceptron(p, [1, -1], -0.5), { ...box, rows: 3, columns: 3 });
    expect(grid.x).toEqual([0, 1, 2]);
    expect(grid.y).toEqual([0, 0.5, 1]);
    expect(toNested(grid.values)).toEqual([
      [0, 1, 1],
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });

  test("asks at every place for what the network answers there", () => {
    const size = fc.integer({ min: 2, max: 6 });
    fc.assert(
      fc.property(size, size, fc.nat(1000), fc.nat(2), (rows, columns, seed, output) => {
        const mlp = buildMlp([2, 3, 3], { seed });
        const grid = decisionGrid((p) => predictMlp(mlp, p), {
          x: [-1, 3],
          y: [2, 4],
          rows,
          columns,
          output,
        });
        expect(grid.values.shape).toEqual([rows, columns]);
        grid.y.forEach((y, r) => {
          grid.x.forEach((x, c) => {
            expect(grid.values.get(r, c)).toBe(predictMlp(mlp, [x, y]).get(output));
          });
        });
        expect([grid.x[0], grid.x[columns - 1], grid.y[0], grid.y[rows - 1]]).toEqual([
          -1, 3, 2, 4,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps the last output unless told, and is 50 by 50", () => {
    const grid = decisionGrid(
      (p) =>
        fromData(
          Float64Array.from({ length: 2 * p.shape[0] }, (_, i) => i % 2),
          [p.shape[0], 2],
        ),
      box,
    );
    expect(grid.values.shape).toEqual([50, 50]);
    expect(new Set(grid.values.data)).toEqual(new Set([1]));
  });

  test("refuses an empty box, too few points, and answers that do not fit", () => {
    const ask = (options: object) => () =>
      decisionGrid((p) => perceptron(p, [1, 1], 0), { ...box, ...options });
    expect(ask({ x: [1, 1] })).toThrow(
      "decisionGrid: x should go from a smaller number to a larger, got [1, 1]",
    );
    expect(ask({ y: [1, Number.NaN] })).toThrow(
      "decisionGrid: y[1] should be a finite number, got NaN",
    );
    expect(ask({ rows: 1 })).toThrow(
      "decisionGrid: rows should be a whole number of at least 2, got 1",
    );
    expect(ask({ columns: 2.5 })).toThrow(
      "decisionGrid: columns should be a whole number of at least 2, got 2.5",
    );
    expect(ask({ output: 1 })).toThrow("decisionGrid: there is no output 1: the last is 0");
    expect(ask({ output: -1 })).toThrow("decisionGrid: output should be a whole number");
    expect(() => decisionGrid(() => [1, 2], box)).toThrow(
      "decisionGrid: answer should give a row for each of 2500 points, got shape 2",
    );
    expect(() => decisionGrid(() => [[[1]]], box)).toThrow(
      "what answer gives should have shape [points] or [points, outputs]",
    );
  });
});
