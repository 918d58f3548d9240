import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, flip2d, fromData, toNested } from "../../../src/index.ts";
import { nestedOf } from "../nestedOf.ts";
import { oneToNine } from "./deck.ts";
import { tf } from "./oracle.ts";

const shapes = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 })
  .map((shape) => array(nestedOf(shape, (i) => i)));

describe("flip2d", () => {
  test("turns 1 to 9 by half a turn", () => {
    expect(toNested(flip2d(oneToNine))).toEqual([
      [9, 8, 7],
      [6, 5, 4],
      [3, 2, 1],
    ]);
  });

  test("leaves the channels in their order", () => {
    expect(
      toNested(
        flip2d([
          [
            [1, 2],
            [3, 4],
          ],
        ]),
      ),
    ).toEqual([
      [
        [3, 4],
        [1, 2],
      ],
    ]);
  });

  test("equals tfjs's reverse of the first two axes", () => {
    fc.assert(
      fc.property(shapes, (a) => {
        const expected = tf.tidy(() =>
          tf
            .tensor(toNested(a) as never)
            .reverse([0, 1])
            .arraySync(),
        );
        expect(toNested(flip2d(a))).toEqual(expected);
      }),
    );
  });

  test("done twice gives the filter back, and leaves its argument as it was", () => {
    fc.assert(
      fc.property(shapes, (a) => {
        const before = toNested(a);
        expect(toNested(flip2d(flip2d(a)))).toEqual(before);
        expect(toNested(a)).toEqual(before);
      }),
    );
  });

  test("keeps the type of the numbers, and reads views", () => {
    const a = fromData(Float32Array.of(1, 2, 3, 4), [2, 2]);
    expect(flip2d(a).dtype).toBe("float32");
    expect(toNested(flip2d(a.transpose(1, 0)))).toEqual([
      [4, 2],
      [3, 1],
    ]);
  });

  test("refuses fewer than two axes", () => {
    expect(() => flip2d([1, 2])).toThrow(
      "flip2d: filter should have shape [filterHeight, filterWidth, ...], got 2",
    );
    expect(() => flip2d([[1], [2, 3]])).toThrow("flip2d: filter is ragged");
    expect(() => flip2d(null as never)).toThrow("got null");
  });
});
