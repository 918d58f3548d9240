import { expect, test } from "vitest";
import { pathLength, pointAtLength } from "../../../kernel/png/pathLength.ts";
import { pathPoints } from "../../../kernel/png/pathPoints.ts";

test("a path's points, for absolute and relative commands, with and without spaces", () => {
  expect(pathPoints("M1,2h3V9")).toEqual([
    [1, 2],
    [4, 2],
    [4, 9],
  ]);
  expect(pathPoints("m1-2l.5.5Z")).toEqual([
    [1, -2],
    [1.5, -1.5],
  ]);
  expect(pathPoints("M0,0C1,1 2,2 1e1,4A1,1 0 0 1 5,6")).toEqual([
    [0, 0],
    [10, 4],
    [5, 6],
  ]);
});

test("the length of a path is the sum of its lines", () => {
  expect(pathLength("M0,0L3,4V10")).toBe(11);
  expect(pathLength("")).toBe(0);
});

test("the point at a length lies along the lines, and at an end beyond them", () => {
  expect(pointAtLength("M0,0L3,4V10", 2.5)).toEqual({ x: 1.5, y: 2 });
  expect(pointAtLength("M0,0L3,4V10", 6)).toEqual({ x: 3, y: 5 });
  expect(pointAtLength("M0,0L3,4V10", 99)).toEqual({ x: 3, y: 10 });
  expect(pointAtLength("M0,0L3,4V10", -1)).toEqual({ x: 0, y: 0 });
});
