import ndarray from "ndarray";
import { describe, expect, test } from "vitest";
import { readArray } from "../../../src/arrays/index.ts";
import { array, fromData } from "../../../src/index.ts";

describe("readArray", () => {
  const matrix = { 2: "[height, width]" };

  test("gives shape and row-major values of nested numbers, arrays and views", () => {
    const a = array([
      [1, 2],
      [3, 4],
    ]);
    expect([...readArray("f", "x", [[1, 2]], matrix).values]).toEqual([1, 2]);
    expect([...readArray("f", "x", a, matrix).values]).toEqual([1, 2, 3, 4]);
    expect([...readArray("f", "x", a.transpose(1, 0), matrix).values]).toEqual([1, 3, 2, 4]);
    expect([...readArray("f", "x", a.lo(1, 0), matrix).values]).toEqual([3, 4]);
  });

  test("reads an ndarray over a plain JavaScript array", () => {
    const plain = ndarray([1, 2, 3, 4], [2, 2]) as never;
    expect([...readArray("f", "x", plain, matrix).values]).toEqual([1, 2, 3, 4]);
  });

  test("names function, argument, the shapes it takes and the one it got", () => {
    expect(() => readArray("f", "x", [1, 2], matrix)).toThrow(
      "f: x should have shape [height, width], got shape [2]",
    );
  });

  test("refuses an array with an axis of length 0", () => {
    const empty = fromData(new Float32Array(0), [0, 3]);
    expect(() => readArray("f", "x", empty, matrix)).toThrow("f: x is empty (shape 0x3)");
  });

  test.each([Number.NaN, Infinity, -Infinity])("says where %d stands", (value) => {
    const a = fromData(Float32Array.of(1, 2, 3, 4, value, 6), [2, 3]);
    expect(() => readArray("f", "x", a)).toThrow(`f: x[1][1] is ${value}`);
    expect(() => readArray("f", "x", a.transpose(1, 0))).toThrow(`f: x[1][1] is ${value}`);
  });

  test("is not deceived by numbers that add up to zero or overflow in sum", () => {
    const a = fromData(Float64Array.of(1e308, 1e308, -1, 1), [4]);
    expect(readArray("f", "x", a).values).toHaveLength(4);
  });
});
