import { describe, expect, test } from "vitest";
import { windowGrid } from "../../../src/shapes/index.ts";

describe("windowGrid", () => {
  test("keeps rows and columns apart: AlexNet's first layer, on an image made non-square", () => {
    const padding = { top: 1, bottom: 2, left: 0, right: 0 };
    const grid = windowGrid("f", "filter", [224, 227], [11, 11], { stride: 4, padding });
    expect(grid).toMatchObject({
      outHeight: 55,
      outWidth: 55,
      top: 1,
      bottom: 2,
      left: 0,
      right: 0,
    });
  });

  test("takes stride 1, no padding and dilation 1 unless told otherwise", () => {
    expect(windowGrid("f", "filter", [5, 4], [3, 2], {})).toEqual({
      outHeight: 3,
      outWidth: 3,
      top: 0,
      bottom: 0,
      left: 0,
      right: 0,
      stride: 1,
      dilation: 1,
    });
  });

  test("counts with ceil a window that hangs over, and the border it hangs into", () => {
    expect(windowGrid("f", "pool", [6, 7], [3, 3], { stride: 2, rounding: "ceil" })).toMatchObject({
      outHeight: 3,
      outWidth: 3,
      bottom: 1,
      right: 0,
    });
  });

  test("refuses with refuse what does not fit, as the caller", () => {
    expect(() =>
      windowGrid("f", "pool", [6, 7], [3, 3], { stride: 2, rounding: "refuse" }),
    ).toThrow("f: stride 2 does not fit: (6 + 0 + 0 - 3) / 2 = 1.5 is not whole");
  });

  test("splits a total over both sides of either axis, an odd one below and to the right", () => {
    expect(windowGrid("f", "filter", [4, 4], [2, 2], { padding: { total: 3 } })).toMatchObject({
      top: 1,
      bottom: 2,
      left: 1,
      right: 2,
    });
  });

  test("says which window does not fit which image, with what padding", () => {
    const padding = { top: 0, bottom: 0, left: 1, right: 1 };
    expect(() => windowGrid("f", "pool", [2, 2], [3, 3], { padding })).toThrow(
      'f: pool 3x3 does not fit image 2x2 with padding {"top":0,"bottom":0,"left":1,"right":1}',
    );
  });
});
