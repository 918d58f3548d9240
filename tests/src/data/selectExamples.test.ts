import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, labelledImages, selectExamples, toNested } from "../../../src/index.ts";

const names = ["a", "b", "c", "d"];
const data = labelledImages(
  fromData(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), [4, 1, 2, 1]),
  Uint8Array.of(3, 2, 1, 0),
  names,
);

describe("selectExamples", () => {
  test("takes images with their labels, in the order asked for, also twice", () => {
    const some = selectExamples(data, [2, 0, 2]);
    expect(toNested(some.images)).toEqual([[[[5], [6]]], [[[1], [2]]], [[[5], [6]]]]);
    expect([...some.labels]).toEqual([1, 3, 1]);
    expect(some.classNames).toBe(names);
  });

  test("agrees with picking image by image", () => {
    const index = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(index, { minLength: 1 }), (indices) => {
        const some = selectExamples(data, indices);
        indices.forEach((from, to) => {
          const picked = some.images.pick(to, null, null, null);
          expect(toNested(picked)).toEqual(toNested(data.images.pick(from, null, null, null)));
        });
      }),
    );
  });

  test("gives copies, so that a change does not reach the whole set", () => {
    const some = selectExamples(data, [0]);
    some.images.set(0, 0, 0, 0, 99);
    expect(data.images.get(0, 0, 0, 0)).toBe(1);
  });

  test.each<[number[], string]>([
    [[], "indices is empty"],
    [[4], "there is no example 4: the 4 are 0 to 3"],
    [[-1], "an index should be a whole number of at least 0, got -1"],
    [[0.5], "got 0.5"],
  ])("refuses %j", (indices, message) => {
    expect(() => selectExamples(data, indices)).toThrow(message);
  });
});
