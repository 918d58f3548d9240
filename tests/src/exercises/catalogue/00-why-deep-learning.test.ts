import { expect, it } from "vitest";
import { expectedOf, judged } from "./judged.ts";

it("00-pixels expects three numbers for each of 1,024 pixels", () => {
  expect(expectedOf("00-pixels")).toBe(3072);
});

it("00-cam expects 3 and 2 on the diagonal, and adds the maps with their weights only", () => {
  expect(expectedOf("00-cam")).toEqual([
    [3, 0],
    [0, 2],
  ]);
  const unweighed = [
    [1, 0],
    [0, 2],
  ];
  expect(judged("00-cam", unweighed).message).toMatch(/left out the weights/);
});

it("00-cosine expects 8 ninths, and takes it as a rounded decimal, too", () => {
  expect(expectedOf("00-cosine")).toBeCloseTo(8 / 9, 12);
  expect(judged("00-cosine", 0.889).verdict).toBe("right");
  expect(judged("00-cosine", 8).message).toMatch(/divided by their lengths/);
});

it("00-similarity takes any way to the cosine", () => {
  const byHypot = (a: number[], b: number[]) =>
    a.map((value, i) => value * b[i]).reduce((x, y) => x + y) / Math.hypot(...a) / Math.hypot(...b);
  expect(judged("00-similarity", byHypot).verdict).toBe("right");
});

it("00-frames expects the 98 starts from 0 to 15,520 in steps of 160", () => {
  let starts = 0;
  for (let start = 0; start + 400 <= 16_000; start += 160) starts++;
  expect(starts).toBe(98);
  expect(expectedOf("00-frames")).toBe(98);
});
