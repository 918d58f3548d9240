import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outputSize } from "../../../src/index.ts";
import type { OutputSizeOptions } from "../../../src/index.ts";

describe("outputSize", () => {
  test.each<[number, number, OutputSizeOptions, number]>([
    [5, 3, {}, 3],
    [32, 5, {}, 28],
    [10, 3, { stride: 2 }, 4],
    [5, 3, { stride: 2 }, 2],
    [6, 3, { stride: 2 }, 2],
    [7, 3, { stride: 2 }, 3],
    [8, 3, { stride: 2 }, 3],
    [12, 5, { stride: 2, padding: 4 }, 8],
    [12, 5, { stride: 2, padding: { before: 4, after: 4 } }, 8],
    [7, 3, { dilation: 2 }, 3],
    [6, 3, { stride: 2, padding: "same" }, 3],
    [28, 2, { stride: 2 }, 14],
    [5, 4, { padding: "same" }, 5],
    [224, 11, { stride: 4, padding: { before: 1, after: 2 } }, 55],
    [16000, 400, { stride: 160 }, 98],
    [6, 3, { stride: 2, rounding: "ceil" }, 3],
    [7, 3, { stride: 2, rounding: "ceil" }, 3],
    [7, 3, { stride: 2, rounding: "refuse" }, 3],
    [1, 1, {}, 1],
    [12, 5, { stride: 2, padding: { total: 4 } }, 6],
    [12, 5, { stride: 2, padding: { total: 8 } }, 8],
    [5, 3, { padding: "full" }, 7],
    [5, 3, { padding: "full", dilation: 2 }, 9],
    [5, 4, { padding: "same-before" }, 5],
    [6, 3, { stride: 2, padding: "same-before", rounding: "refuse" }, 3],
  ])("n %d, k %d, %j: %d", (n, k, options, expected) => {
    expect(outputSize(n, k, options)).toBe(expected);
  });

  const n = fc.integer({ min: 1, max: 40 });
  const small = fc.integer({ min: 1, max: 5 });
  const pad = fc.integer({ min: 0, max: 5 });

  test("counts the positions that a window really takes", () => {
    fc.assert(
      fc.property(
        n,
        small,
        small,
        small,
        pad,
        pad,
        (length, k, stride, dilation, before, after) => {
          const span = (k - 1) * dilation + 1;
          let positions = 0;
          for (let at = -before; at + span <= length + after; at += stride) positions++;
          fc.pre(positions > 0);
          const options = { stride, dilation, padding: { before, after } };
          expect(outputSize(length, k, options)).toBe(positions);
        },
      ),
    );
  });

  test("with ceil also counts a last window that hangs over the edge", () => {
    fc.assert(
      fc.property(n, small, small, (length, k, stride) => {
        fc.pre(k <= length);
        let positions = 1;
        for (let at = 0; at + k < length; at += stride) positions++;
        expect(outputSize(length, k, { stride, rounding: "ceil" })).toBe(positions);
      }),
    );
  });

  test("with same gives ceil(n / stride), also for a window longer than the axis", () => {
    fc.assert(
      fc.property(
        n,
        fc.integer({ min: 1, max: 60 }),
        small,
        small,
        (length, k, stride, dilation) => {
          const size = outputSize(length, k, { stride, dilation, padding: "same" });
          expect(size).toBe(Math.ceil(length / stride));
        },
      ),
    );
  });

  test("refuse lets through exactly what floor and ceil agree on", () => {
    fc.assert(
      fc.property(n, small, small, (length, k, stride) => {
        fc.pre(k <= length);
        const floor = outputSize(length, k, { stride });
        const refuse = () => outputSize(length, k, { stride, rounding: "refuse" });
        if (floor === outputSize(length, k, { stride, rounding: "ceil" })) {
          expect(refuse()).toBe(floor);
        } else {
          expect(refuse).toThrow(`outputSize: stride ${stride} does not fit`);
        }
      }),
    );
  });

  test.each<[string, unknown[], string]>([
    ["a window longer than the axis", [3, 5], "a window of 5 entries does not fit 3 entries"],
    [
      "a dilated window longer than the axis",
      [5, 3, { dilation: 3 }],
      "with dilation 3 spans 7 and does not fit 5",
    ],
    ["a size of 0", [0, 1], "n should be a whole number of at least 1, got 0"],
    ["a negative size", [-3, 1], "got -3"],
    ["a fraction", [5, 2.5], "k should be a whole number of at least 1, got 2.5"],
    ["a string", ["5", 3], 'got the string "5"'],
    ["stride 0", [5, 3, { stride: 0 }], "stride should be a whole number of at least 1, got 0"],
    ["dilation 0", [5, 3, { dilation: 0 }], "dilation should be a whole number of at least 1"],
    ["negative padding", [5, 3, { padding: -1 }], "padding should be a whole number of at least 0"],
    [
      "half a padding",
      [5, 3, { padding: { before: 1 } }],
      "padding after should be a whole number",
    ],
    ["an unknown padding", [5, 3, { padding: "half" }], 'got the string "half"'],
    ["half a total", [5, 3, { padding: { total: 1.5 } }], "padding total should be a whole number"],
    ["an unknown rounding", [5, 3, { rounding: "up" }], 'rounding should be "floor", "ceil" or'],
  ])("refuses %s", (_, args, message) => {
    const call = outputSize as (...args: unknown[]) => number;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^outputSize: /);
  });
});
