import ndarray from "ndarray";
import { describe, expect, test } from "vitest";
import { array, isNdarray } from "../../../src/index.ts";

describe("isNdarray", () => {
  test("knows an ndarray, from here or made elsewhere", () => {
    expect(isNdarray(array([1]))).toBe(true);
    expect(isNdarray(ndarray([1, 2], [2]))).toBe(true);
    expect(isNdarray(array([[1, 2]]).pick(0, null))).toBe(true);
  });

  test.each([[[1, 2]], [new Float32Array(2)], [null], [undefined], [5], ["x"], [{ shape: [1] }]])(
    "does not take %j for one",
    (value) => {
      expect(isNdarray(value)).toBe(false);
    },
  );
});
