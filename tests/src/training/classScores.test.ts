import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, classScores, confusionMatrix, toNested, topClasses } from "../../../src/index.ts";

const answers = fc.integer({ min: 1, max: 6 }).chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    pairs: fc.array(fc.tuple(fc.nat(classes - 1), fc.nat(classes - 1))),
  }),
);

describe("confusionMatrix", () => {
  test("by hand: labels down, predictions across", () => {
    const matrix = confusionMatrix([0, 1, 2, 2], Uint8Array.of(0, 2, 2, 1), 3);
    expect(toNested(matrix)).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 1],
    ]);
  });

  test("counts every example once, and those told right on its diagonal", () => {
    fc.assert(
      fc.property(answers, ({ classes, pairs }) => {
        const [labels, predictions] = [
          pairs.map(([label]) => label),
          pairs.map(([, told]) => told),
        ];
        const { data } = confusionMatrix(labels, predictions, classes);
        expect(data.reduce((a, b) => a + b, 0)).toBe(pairs.length);
        const diagonal = Array.from({ length: classes }, (_, k) => data[k * classes + k]);
        const right = pairs.filter(([label, told]) => label === told).length;
        expect(diagonal.reduce((a, b) => a + b, 0)).toBe(right);
      }),
    );
  });

  test.each<[string, number[], number[], number, string]>([
    ["other examples", [0], [0, 1], 2, "1 labels need as many predictions, got 2"],
    ["a label out of range", [0, 2], [0, 1], 2, "labels[1] is 2, and the 2 classes are 0 to 1"],
    ["a negative prediction", [0], [-1], 2, "predictions[0] is -1"],
    ["NaN", [Number.NaN], [0], 2, "labels[0] is NaN"],
    ["half a class", [0.5], [0], 2, "labels[0] is 0.5"],
    ["no class", [], [], 0, "classes should be a whole number of at least 1"],
  ])("refuses %s", (_, labels, predictions, classes, message) => {
    expect(() => confusionMatrix(labels, predictions, classes)).toThrow(
      `confusionMatrix: ${message}`,
    );
  });
});

describe("classScores", () => {
  test("by hand", () => {
    const scores = classScores(array([[3, 1], [2, 4]])); // prettier-ignore
    expect(scores[0]).toEqual({ precision: 3 / 5, recall: 3 / 4, f1: 6 / 9, examples: 4 });
    expect(scores[1]).toEqual({ precision: 4 / 5, recall: 4 / 6, f1: 8 / 11, examples: 6 });
  });

  test("f1 is the harmonic mean, and NaN is told where there is nothing to divide by", () => {
    fc.assert(
      fc.property(answers, ({ classes, pairs }) => {
        const matrix = confusionMatrix(pairs.map(([a]) => a), pairs.map(([, b]) => b), classes); // prettier-ignore
        classScores(matrix).forEach(({ precision, recall, f1, examples }, k) => {
          expect(examples).toBe(pairs.filter(([label]) => label === k).length);
          expect(Number.isNaN(recall)).toBe(examples === 0);
          expect(Number.isNaN(precision)).toBe(!pairs.some(([, told]) => told === k));
          const mean = (2 * precision * recall) / (precision + recall || 1);
          expect(Number.isNaN(f1)).toBe(Number.isNaN(mean));
          if (!Number.isNaN(f1)) expect(f1).toBeCloseTo(mean, 12);
        });
      }),
    );
  });

  test("refuses what is no confusion matrix", () => {
    expect(() => classScores(array([[1, 2]]))).toThrow(
      "classScores: confusion should be a square matrix [classes, classes], got 1x2",
    );
    expect(() => classScores(array([[0.5]]))).toThrow(
      "classScores: confusion[0][0] is 0.5, expected a count",
    );
    expect(() => classScores(array([[-1]]))).toThrow("confusion[0][0] is -1");
  });
});

describe("topClasses", () => {
  test("by hand, equals in the order of their numbers", () => {
    const top = topClasses(array([[0.2, 0.4, 0.4], [1, 0, 0]]), 2); // prettier-ignore
    expect(top.map((guesses) => guesses.map((guess) => guess.class))).toEqual([[1, 2], [0, 1]]); // prettier-ignore
    expect(top[0][0].probability).toBe(0.4);
  });

  test("all of them are all of them, falling", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (row) => {
        const [top] = topClasses(array([row]), row.length);
        expect(top.map((guess) => guess.class).toSorted((a, b) => a - b)).toEqual([...row.keys()]);
        const values = top.map((guess) => guess.probability);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
      }),
    );
  });

  test("refuses more classes than there are, none, and NaN", () => {
    expect(() => topClasses(array([[1, 0]]), 3)).toThrow(
      "topClasses: count is 3, and there are only 2 classes",
    );
    expect(() => topClasses(array([[1, 0]]), 0)).toThrow(
      "count should be a whole number of at least 1",
    );
    expect(() => topClasses(array([1, 0]), 1)).toThrow("should have shape [n, classes], got 2");
  });
});
