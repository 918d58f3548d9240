import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perceptron, toNested, trainPerceptron } from "../../../src/index.ts";

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
/** All 16 functions of two bits. */
const gates = Array.from({ length: 16 }, (_, n) => [
  n & 1,
  (n >> 1) & 1,
  (n >> 2) & 1,
  (n >> 3) & 1,
]);
const isXorLike = (labels: number[]) => ["0,1,1,0", "1,0,0,1"].includes(labels.join());

describe("trainPerceptron", () => {
  test("by hand: the first mistake on AND is corrected by α x", () => {
    const one = trainPerceptron(
      [
        [1, 1],
        [0, 1],
      ],
      [1, 1],
      { epochs: 1, learningRate: 0.5 },
    );
    expect(toNested(one.weights)).toEqual([0.5, 0.5]);
    expect(one.bias).toBe(0.5);
    expect(one.mistakes).toEqual([1]);
  });

  test.each(
    gates
      .filter((labels) => !isXorLike(labels))
      .map((labels) => [labels.join(""), labels] as const),
  )("learns the gate %s in a few passes, and ends on one without a mistake", (_, labels) => {
    const got = trainPerceptron(corners, labels);
    expect(got.right).toBe(4);
    expect(got.mistakes.at(-1)).toBe(0);
    expect(got.mistakes.length).toBeLessThan(12);
    expect(toNested(perceptron(corners, got.weights, got.bias))).toEqual(labels);
  });

  test.each([[[0, 1, 1, 0]], [[1, 0, 0, 1]]])(
    "never learns %s: 3 of 4 at best, and mistakes in each pass",
    (labels) => {
      const got = trainPerceptron(corners, labels, { epochs: 1000, seed: 1 });
      expect(got.right).toBe(3);
      expect(got.mistakes).toHaveLength(1000);
      expect(got.mistakes.every((wrong) => wrong > 0)).toBe(true);
      const answers = toNested(perceptron(corners, got.weights, got.bias)) as number[];
      expect(answers.filter((y, i) => y === labels[i])).toHaveLength(3);
    },
  );

  test("parts any points that a line with a margin parts", () => {
    const point = fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 10 }),
        point,
        fc.integer({ min: -5, max: 5 }),
        (points, [a, b], c) => {
          const side = ([x, y]: readonly number[]) => a * x + b * y + c + 0.5;
          const labels = points.map((p) => Number(side(p) > 0));
          const got = trainPerceptron(points, labels, { epochs: 20_000 });
          expect(got.right).toBe(points.length);
          expect(toNested(perceptron(points, got.weights, got.bias))).toEqual(labels);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("draws the order from the seed", () => {
    const run = (seed: number) =>
      trainPerceptron(corners, [0, 1, 1, 0], { epochs: 20, seed }).mistakes;
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
    expect(() => run(-1)).toThrow("seed should be a whole number of at least 0");
  });

  test("refuses what does not fit", () => {
    expect(() => trainPerceptron([[1]], [2])).toThrow(
      "trainPerceptron: label 2 of example 0 is no class: the 2 classes are 0 to 1",
    );
    expect(() => trainPerceptron([[1]], [])).toThrow(
      "trainPerceptron: 1 examples need as many labels, got 0",
    );
    expect(() => trainPerceptron([[1]], undefined as never)).toThrow("got none");
    expect(() => trainPerceptron([1], [1])).toThrow(
      "trainPerceptron: inputs should have shape [examples, features]",
    );
    expect(() => trainPerceptron([[Number.NaN]], [1])).toThrow(
      "trainPerceptron: inputs[0][0] is NaN",
    );
    expect(() => trainPerceptron([], [])).toThrow("trainPerceptron: inputs is empty");
    expect(() => trainPerceptron([[1]], [1], { epochs: 0 })).toThrow(
      "epochs should be a whole number of at least 1, got 0",
    );
    expect(() => trainPerceptron([[1]], [1], { learningRate: 0 })).toThrow(
      "learningRate should be above 0, got 0",
    );
    expect(() => trainPerceptron([[1]], [1], { learningRate: NaN })).toThrow(
      "learningRate should be a finite number",
    );
  });
});
