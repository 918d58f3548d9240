import { describe, expect, test } from "vitest";
import { array, fromData, toNested } from "../../../src/index.ts";

describe("toNested", () => {
  test("reads views in their own order: transposed, stepped, picked", () => {
    const a = array([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(toNested(a.transpose(1, 0))).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(toNested(a.step(1, -2))).toEqual([
      [3, 1],
      [6, 4],
    ]);
    expect(toNested(a.pick(1, null))).toEqual([4, 5, 6]);
  });

  test("copies nested numbers rather than handing them back", () => {
    const nested = [[1, 2]];
    expect(toNested(nested)).toEqual(nested);
    expect(toNested(nested)[0]).not.toBe(nested[0]);
  });

  test("refuses what has no axes", () => {
    const single = array([7]).pick(0);
    expect(() => toNested(single)).toThrow("toNested: a is a single number");
    expect(() => toNested("12" as never)).toThrow('got the string "12"');
  });

  test("keeps float32 numbers as they are stored", () => {
    expect(toNested(fromData(Float32Array.of(0.5, 0.1), [2]))).toEqual([0.5, Math.fround(0.1)]);
  });
});
