import { describe, expect, it } from "vitest";
import type { ValueExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";
import { outputSize } from "../../../../src/index.ts";
import { expectedOf, judged } from "./judged.ts";

describe("07-dense", () => {
  it("expects what the sizes give: 5,010", () => {
    const exercise = findExercise("07-dense") as ValueExercise;
    const half = (size: number) => outputSize(size, 2, { stride: 2 });
    const side = half(outputSize(half(outputSize(32, 5)), 5));
    expect(exercise.expected).toBe(5010);
    expect((side * side * 20 + 1) * 10).toBe(5010);
  });
});

describe("07-work", () => {
  it("expects a product for each weight at each position: 86,400 and 8,640", () => {
    let products = 0;
    for (let y = 0; y + 5 <= 28; y++) for (let x = 0; x + 5 <= 28; x++) products += 5 * 5 * 6;
    expect(products).toBe(86_400);
    expect(expectedOf("07-work")).toEqual({ convolution: 86_400, dense: 12 * 12 * 6 * 10 });
  });
});

describe("07-recall", () => {
  it("takes a function that filters, class by class", () => {
    const recalls = (labels: number[], predictions: number[], classes: number) =>
      Array.from({ length: classes }, (_, k) => {
        const told = predictions.filter((_prediction, i) => labels[i] === k);
        return told.filter((prediction) => prediction === k).length / told.length;
      });
    expect(recalls([0, 0, 1, 1], [0, 1, 1, 1], 2)).toEqual([0.5, 1]);
    expect(judged("07-recall", recalls).verdict).toBe("right");
  });
});

describe("07-read", () => {
  it("reads recall along the cats' row and precision down their column", () => {
    expect([50 / (50 + 0 + 0), 50 / (50 + 2 + 18)]).toEqual([1, 50 / 70]);
    expect(judged("07-read", "c").verdict).toBe("right");
    expect(judged("07-read", "b").message).toMatch(/in which row/);
  });
});
