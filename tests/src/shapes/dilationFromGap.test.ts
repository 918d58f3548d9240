import { expect, test } from "vitest";
import { dilationFromGap, outputSize } from "../../../src/index.ts";

test("dilationFromGap counts from 1 what some texts count from 0", () => {
  expect([0, 1, 2].map(dilationFromGap)).toEqual([1, 2, 3]);
  expect(outputSize(7, 3, { dilation: dilationFromGap(0) })).toBe(5);
  expect(outputSize(7, 3, { dilation: dilationFromGap(1) })).toBe(3);
});

test.each([-1, 0.5, Number.NaN])("dilationFromGap refuses %d", (gap) => {
  expect(() => dilationFromGap(gap)).toThrow("dilationFromGap: gap should be a whole number");
});
