import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leakyRelu, relu, toNested } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { float32s, listOf, testEqualsTfjs, testPointwise } from "./pointwise.ts";

describe("leakyRelu", () => {
  test("by hand, with the slope given or 0.01", () => {
    expect(listOf(leakyRelu, [-1000, 0, 1000])).toEqual([-10, 0, 1000]);
    expect(toNested(leakyRelu([-2, 3], 0.25))).toEqual([-0.5, 3]);
    expect(Object.is(leakyRelu([-0]).get(0), 0)).toBe(true);
  });

  test("with slope 0 is relu, with slope 1 nothing at all", () => {
    fc.assert(
      fc.property(float32s, (x) => {
        expect(toNested(leakyRelu(x, 0))).toEqual(toNested(relu(x)));
        expect(toNested(leakyRelu(x, 1))).toEqual(x.map((v) => v + 0));
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses a slope that is no finite number", () => {
    expect(() => leakyRelu([1], Number.NaN)).toThrow(
      "leakyRelu: slope should be a finite number, got NaN",
    );
    expect(() => leakyRelu([1], "1" as never)).toThrow(
      'leakyRelu: slope should be a finite number, got the string "1"',
    );
  });

  testPointwise("leakyRelu", leakyRelu);
  testEqualsTfjs(
    (x) => leakyRelu(x, 0.3),
    (x) => tf.leakyRelu(x, 0.3),
  );
});
