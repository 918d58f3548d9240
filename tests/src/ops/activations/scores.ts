import fc from "fast-check";

/** A table of numbers in steps of 1/16, exact in float32. */
export function tables(rows: number, columns: number, largest: number): fc.Arbitrary<number[][]> {
  const value = fc.integer({ min: -16 * largest, max: 16 * largest }).map((n) => n / 16);
  const row = fc.array(value, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Scores of some examples, a label for each, and a gradient in the scores' shape. */
export const scoredCases = fc
  .record({ examples: fc.integer({ min: 1, max: 4 }), classes: fc.integer({ min: 1, max: 6 }) })
  .chain(({ examples, classes }) =>
    fc.record({
      scores: tables(examples, classes, 8),
      outGradient: tables(examples, classes, 3),
      labels: fc.array(fc.integer({ min: 0, max: classes - 1 }), {
        minLength: examples,
        maxLength: examples,
      }),
    }),
  );

/** A row for each label, 1 at the label and 0 elsewhere; tfjs's own refuses a single class. */
export function oneHot(labels: readonly number[], classes: number): number[][] {
  return labels.map((label) => Array.from({ length: classes }, (_, j) => (j === label ? 1 : 0)));
}
