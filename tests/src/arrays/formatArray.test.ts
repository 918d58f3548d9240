import { describe, expect, test } from "vitest";
import { array, formatArray, fromData } from "../../../src/index.ts";

describe("formatArray", () => {
  test("lines columns up and puts a blank line between matrices", () => {
    const a = array([
      [
        [1, 20],
        [3, 4],
      ],
      [
        [5, 6],
        [-7, 8],
      ],
    ]);
    expect(formatArray(a)).toBe(
      "array 2x2x2 float64\n[[[ 1, 20],\n  [ 3,  4]],\n\n [[ 5,  6],\n  [-7,  8]]]",
    );
  });

  test("rounds to four significant digits, but not whole numbers", () => {
    expect(formatArray(array([1 / 3, 123456]))).toBe("array 2 float64\n[0.3333, 123456]");
  });

  test("cuts long axes in the middle", () => {
    const text = formatArray(
      fromData(
        Float32Array.from({ length: 100 }, (_, i) => i),
        [100],
      ),
    );
    expect(text).toBe("array 100 float32\n[ 0,  1,  2, ..., 97, 98, 99]");
  });

  test("shows the numbers of a view, not of the memory behind it", () => {
    const a = array([
      [1, 2],
      [3, 4],
    ]);
    expect(formatArray(a.transpose(1, 0))).toBe("array 2x2 float64\n[[1, 3],\n [2, 4]]");
  });
});
