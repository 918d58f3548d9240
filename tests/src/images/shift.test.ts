import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conv2d, fromData, shift, toNested } from "../../../src/index.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";

describe("shift", () => {
  const image = [
    [1, 2, 3],
    [4, 5, 6],
  ];

  test.each<[object, number[][]]>([
    [{}, image],
    [
      { down: 1 },
      [
        [0, 0, 0],
        [1, 2, 3],
      ],
    ],
    [
      { right: -2 },
      [
        [3, 0, 0],
        [6, 0, 0],
      ],
    ],
    [
      { down: -1, right: 1 },
      [
        [0, 4, 5],
        [0, 0, 0],
      ],
    ],
    [
      { right: 3 },
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      { down: -9, right: 9 },
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
  ])("by hand: %j", (by, expected) => {
    expect(toNested(shift(image, by))).toEqual(expected);
  });

  const by = fc.integer({ min: -6, max: 6 });

  test("reads result[y, x] from image[y - down, x - right], in every channel of every image", () => {
    fc.assert(
      fc.property(wholeNumbers([2, 5, 4, 3]), by, by, (batch, down, right) => {
        const moved = shift(batch, { down, right });
        for (const [n, y, x, c] of places([2, 5, 4, 3])) {
          const [fromY, fromX] = [y - down, x - right];
          const inside = fromY >= 0 && fromY < 5 && fromX >= 0 && fromX < 4;
          expect(moved.get(n, y, x, c)).toBe(inside ? batch.get(n, fromY, fromX, c) : 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("is the convolution with a filter that is 1 at one place", () => {
    fc.assert(
      fc.property(wholeNumbers([6, 7]), fc.integer({ min: -2, max: 2 }), (picture, right) => {
        const filter = [[0, 0, 0, 0, 0].map((_, j) => (j === 2 - right ? 1 : 0))];
        const moved = toNested(conv2d(picture, filter, { padding: "same" }));
        expect(toNested(shift(picture, { right }))).toEqual(
          (moved as number[][]).map((r) => r.map((v) => v + 0)),
        );
      }),
    );
  });

  test("there and back restores what was not lost", () => {
    const back = shift(shift(image, { right: 1 }), { right: -1 });
    expect(toNested(back)).toEqual([
      [1, 2, 0],
      [4, 5, 0],
    ]);
  });

  test("leaves the image as it is, and keeps float32", () => {
    const picture = fromData(Float32Array.of(1, 2), [1, 2]);
    expect(shift(picture, { right: 1 }).dtype).toBe("float32");
    expect([...picture.data]).toEqual([1, 2]);
  });

  test.each<[object, string]>([
    [{ down: 0.5 }, "shift: down should be a whole number of pixels, got 0.5"],
    [{ right: Number.NaN }, "shift: right should be a whole number of pixels, got NaN"],
    [{ right: "1" }, 'got the string "1"'],
  ])("refuses %j", (wrong, message) => {
    expect(() => shift(image, wrong)).toThrow(message);
  });

  test("refuses an image that is none", () => {
    expect(() => shift([1, 2], { right: 1 })).toThrow("shift: image should have shape");
    expect(() => shift([[Number.NaN]], { right: 1 })).toThrow("shift: image[0][0] is NaN");
  });
});

function places(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (all, n) => all.flatMap((place) => Array.from({ length: n }, (_, i) => [...place, i])),
    [[]],
  );
}
