import { describe, expect, test } from "vitest";
import { requireInteger } from "../../../src/arrays/index.ts";

describe("requireInteger", () => {
  test("gives back a whole number that is large enough", () => {
    expect(requireInteger("f", "stride", 1, 1)).toBe(1);
  });

  test.each<[unknown, string]>([
    [0, "got 0"],
    [-2, "got -2"],
    [1.5, "got 1.5"],
    [Number.NaN, "got NaN"],
    [Infinity, "got Infinity"],
    ["2", 'got the string "2"'],
    [undefined, "got undefined"],
    [null, "got null"],
  ])("refuses %j", (value, got) => {
    expect(() => requireInteger("f", "stride", value as number, 1)).toThrow(
      `f: stride should be a whole number of at least 1, ${got}`,
    );
  });
});
