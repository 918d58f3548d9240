import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { array, fromData, toNested } from "../../../src/index.ts";

describe("fromData", () => {
  test("shapes the data in row-major order without copying it", () => {
    const data = Float32Array.of(1, 2, 3, 4, 5, 6);
    const a = fromData(data, [3, 2]);
    expect(toNested(a)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(a.data).toBe(data);
  });

  test("does not keep the caller's shape", () => {
    const shape = [2];
    const a = fromData(Float64Array.of(1, 2), shape);
    shape[0] = 9;
    expect(a.shape).toEqual([2]);
  });

  test.each<[number[], string]>([
    [[2, 2], "shape 2x2 holds 4 numbers, but the data has 3"],
    [[-1, -3], "shape -1x-3"],
    [[1.5, 2], "shape 1.5x2"],
  ])("refuses shape %j for three numbers", (shape, message) => {
    expect(() => fromData(new Float64Array(3), shape)).toThrow(message);
  });

  test("prints itself as its shape and rows", () => {
    expect(inspect(array([[1, 2.5]]))).toBe("array 1x2 float64\n[[  1, 2.5]]");
  });
});
