import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowMajor } from "../../../src/arrays/index.ts";
import { array, toNested } from "../../../src/index.ts";
import { nestedOf } from "../nestedOf.ts";

describe("rowMajor", () => {
  test("does not copy what is laid out so already", () => {
    const a = array([[1, 2, 3]]);
    expect(rowMajor(a).buffer).toBe((a.data as Float64Array).buffer);
  });

  test("agrees with toNested on every kind of view", () => {
    const side = fc.integer({ min: 1, max: 4 });
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
    const step = fc.constantFrom(1, -1, 2, -2);
    fc.assert(
      fc.property(fc.tuple(side, side, side), order, step, fc.boolean(), (shape, axes, by, cut) => {
        const whole = array(nestedOf(shape, (i) => i));
        const turned = whole.transpose(...axes).step(by, 1, -1);
        const view = cut && turned.shape[1] > 1 ? turned.lo(0, 1, 0) : turned;
        expect([...rowMajor(view)]).toEqual((toNested(view) as number[][]).flat(2));
      }),
    );
  });
});
