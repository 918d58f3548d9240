import { expect, it } from "vitest";
import { expectedOf, judged } from "./judged.ts";

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

it("01-neuron takes a weighed sum, a bias and a threshold", () => {
  const neuron = (x: number[], w: number[], b: number) =>
    Number(w.map((weight, i) => weight * x[i]).reduce((sum, value) => sum + value, b) > 0);
  expect(judged("01-neuron", neuron).verdict).toBe("right");
});

it("01-nand expects the ends of the biases with which the neuron is NAND", () => {
  const { above, upTo } = expectedOf("01-nand") as { above: number; upTo: number };
  const isNand = (b: number) => corners.every(([p, q]) => -p - q + b > 0 === (p === 0 || q === 0));
  const biases = Array.from({ length: 801 }, (_, k) => (k - 400) / 100);
  expect(biases.filter(isNand)).toEqual(biases.filter((b) => b > above && b <= upTo));
});

it("01-xor expects 3, the best of many lines", () => {
  const grid = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
  const right = (v: number, w: number, b: number) =>
    corners.filter(([p, q]) => v * p + w * q + b > 0 === (p !== q)).length;
  const all = grid.flatMap((v) => grid.flatMap((w) => grid.map((b) => right(v, w, b))));
  expect(Math.max(...all)).toBe(3);
  expect(expectedOf("01-xor")).toBe(3);
});

it("01-softmax takes the function that gives 0.659, 0.242 and 0.099 for 2, 1 and 0.1", () => {
  const softmax = (scores: number[]) => {
    const total = (score: number) =>
      scores.map((other) => Math.exp(other - score)).reduce((a, b) => a + b);
    return scores.map((score) => 1 / total(score));
  };
  expect(softmax([2, 1, 0.1]).map((p) => Number(p.toFixed(3)))).toEqual([0.659, 0.242, 0.099]);
  expect(judged("01-softmax", softmax).verdict).toBe("right");
});

it("01-two-scores expects the z at which the sigmoid is the softmax", () => {
  const z = expectedOf("01-two-scores") as number;
  expect(1 / (1 + Math.exp(-z))).toBeCloseTo(Math.exp(5) / (Math.exp(5) + Math.exp(2)), 12);
});

it("01-vanishing expects the fifth power of the steepest slope there is", () => {
  const slope = (z: number) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
  const steepest = Math.max(...Array.from({ length: 2001 }, (_, k) => slope(k / 100 - 10)));
  expect(expectedOf("01-vanishing")).toBeCloseTo(steepest ** 5, 9);
});

it("01-range and 01-saturation put right what the slide says", () => {
  expect(judged("01-range", "b").verdict).toBe("right");
  expect(judged("01-saturation", false).verdict).toBe("right");
});

it("01-dead expects the largest bias that keeps z at 0 or below", () => {
  const bias = expectedOf("01-dead") as number;
  const tenths = Array.from({ length: 11 }, (_, k) => k / 10);
  const largest = Math.max(...tenths.flatMap((p) => tenths.map((q) => p - 2 * q)));
  expect(largest + bias).toBe(0);
});
