import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, toNested } from "../../../src/index.ts";
import { nestedOf } from "../nestedOf.ts";

describe("array", () => {
  test("gives nested numbers a shape, one axis per level of brackets", () => {
    const a = array([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(a.shape).toEqual([2, 3]);
    expect(a.get(1, 0)).toBe(4);
  });

  test("keeps float64, so that 0.1 stays 0.1", () => {
    expect(array([0.1]).get(0)).toBe(0.1);
    expect(array([0.1]).dtype).toBe("float64");
  });

  test("is undone by toNested, whatever the shape", () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shapes, (shape) => {
        const nested = nestedOf(shape, (i) => i * 0.5 - 3);
        const a = array(nested);
        expect(a.shape).toEqual(shape);
        expect(toNested(a)).toEqual(nested);
      }),
    );
  });

  test("does not keep the nested array it was made of", () => {
    const nested = [[1, 2]];
    const a = array(nested);
    nested[0][0] = 9;
    expect(a.get(0, 0)).toBe(1);
  });

  test.each<[string, unknown, string]>([
    [
      "a row too short",
      [[1, 2], [3]],
      "nested[1] has 1 values where the first row at that depth has 2",
    ],
    [
      "a row too long, deep down",
      [
        [[1], [2]],
        [[3], [4, 5]],
      ],
      "nested[1][1] has 2 values",
    ],
    ["a number among rows", [[1, 2], 3], "nested[1] should be a row of 2 values"],
    ["a row among numbers", [1, [2]], "nested[1] should be a number, got a nested array"],
    ["a string", [[1, "2"]], 'nested[0][1] should be a number, got the string "2"'],
    ["NaN", [[1], [Number.NaN]], "nested[1][0] is NaN"],
    ["Infinity", [[1, -Infinity]], "nested[0][1] is -Infinity"],
    ["an empty array", [], "nested is empty (shape 0)"],
    ["empty rows", [[], []], "nested is empty (shape 2x0)"],
    ["a number", 5, "got 5"],
    ["nothing", undefined, "got undefined"],
    ["a bare typed array", new Float32Array(2), "got a bare Float32Array"],
    ["a function", () => 1, "got a function"],
  ])("refuses %s and says where", (_, value, message) => {
    expect(() => array(value as number[])).toThrow(message);
  });
});
