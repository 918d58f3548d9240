import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneHot, toNested } from "../../../src/index.ts";
import { tf } from "../ops/oracle.ts";

describe("oneHot", () => {
  test("by hand: with the classes given, and found from the labels", () => {
    expect(toNested(oneHot(Uint8Array.of(1, 0), 3))).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect(oneHot([4, 0]).shape).toEqual([2, 5]);
  });

  test("equals tfjs's oneHot", () => {
    const labels = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(labels, (classes) => {
        const expected = tf.tidy(() => tf.oneHot(tf.tensor1d(classes, "int32"), 10).arraySync());
        expect(toNested(oneHot(classes, 10))).toEqual(expected);
      }),
    );
  });

  test.each<[number[], number | undefined, string]>([
    [[], undefined, "oneHot: labels is empty"],
    [[3], 3, "oneHot: label 3 has no class: the 3 classes are 0 to 2"],
    [[-1], undefined, "oneHot: a label should be a whole number of at least 0, got -1"],
    [[0.5], 2, "oneHot: a label should be a whole number of at least 0, got 0.5"],
    [[Number.NaN], 2, "got NaN"],
    [[0], 0, "oneHot: classes should be a whole number of at least 1, got 0"],
  ])("refuses %j with %j classes", (labels, classes, message) => {
    expect(() => oneHot(labels, classes)).toThrow(message);
  });
});
