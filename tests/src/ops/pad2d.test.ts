import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conv2d, fromData, pad2d, toNested } from "../../../src/index.ts";
import type { BorderMode } from "../../../src/index.ts";
import { wholeNumbers } from "./arbitraries.ts";
import { tf } from "./oracle.ts";

const side = fc.integer({ min: 0, max: 3 });
const borders = fc.record({ top: side, bottom: side, left: side, right: side });
const size = fc.integer({ min: 1, max: 5 });
const images = fc.tuple(fc.integer({ min: 1, max: 2 }), size, size, size).chain(wholeNumbers);

describe("pad2d", () => {
  const sides = { top: 0, bottom: 0, left: 2, right: 3 };

  test.each<[BorderMode, number[]]>([
    ["zero", [0, 0, 1, 2, 3, 0, 0, 0]],
    ["edge", [1, 1, 1, 2, 3, 3, 3, 3]],
    ["reflect", [3, 2, 1, 2, 3, 2, 1, 2]],
    ["symmetric", [2, 1, 1, 2, 3, 3, 2, 1]],
    ["wrap", [2, 3, 1, 2, 3, 1, 2, 3]],
  ])("by hand: %s", (mode, row) => {
    expect(toNested(pad2d([[1, 2, 3]], sides, { mode }))).toEqual([row]);
    const column = { top: 2, bottom: 3, left: 0, right: 0 };
    expect(toNested(pad2d([[1], [2], [3]], column, { mode }))).toEqual(row.map((v) => [v]));
  });

  test("by hand: borders longer than the image go on and on", () => {
    const long = { top: 0, bottom: 0, left: 0, right: 5 };
    const row = (mode: BorderMode) => (toNested(pad2d([[1, 2]], long, { mode })) as number[][])[0];
    expect(row("reflect")).toEqual([1, 2, 1, 2, 1, 2, 1]);
    expect(row("symmetric")).toEqual([1, 2, 2, 1, 1, 2, 2]);
    expect(toNested(pad2d([[7]], 1, { mode: "reflect" }))).toEqual([
      [7, 7, 7],
      [7, 7, 7],
      [7, 7, 7],
    ]);
  });

  test("with zeros equals tfjs's pad", () => {
    fc.assert(
      fc.property(images, borders, (image, { top, bottom, left, right }) => {
        const expected = tf.tidy(() =>
          tf
            .pad(tf.tensor4d(toNested(image) as number[][][][]), [
              [0, 0],
              [top, bottom],
              [left, right],
              [0, 0],
            ])
            .arraySync(),
        );
        expect(toNested(pad2d(image, { top, bottom, left, right }))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("reflect and symmetric equal tfjs's mirrorPad, as far as it goes", () => {
    const modes = fc.constantFrom<"reflect" | "symmetric">("reflect", "symmetric");
    fc.assert(
      fc.property(images, borders, modes, (image, border, mode) => {
        const [, height, width] = image.shape;
        const most = (n: number) => n - (mode === "reflect" ? 1 : 0);
        const top = Math.min(border.top, most(height));
        const bottom = Math.min(border.bottom, most(height));
        const left = Math.min(border.left, most(width));
        const right = Math.min(border.right, most(width));
        const expected = tf.tidy(() =>
          tf
            .mirrorPad(
              tf.tensor4d(toNested(image) as number[][][][]),
              [
                [0, 0],
                [top, bottom],
                [left, right],
                [0, 0],
              ],
              mode,
            )
            .arraySync(),
        );
        expect(toNested(pad2d(image, { top, bottom, left, right }, { mode }))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("and then conv2d is conv2d with that padding", () => {
    fc.assert(
      fc.property(wholeNumbers([4, 5]), wholeNumbers([3, 2]), borders, (image, filter, padding) => {
        const expected = toNested(conv2d(image, filter, { padding }));
        expect(toNested(conv2d(pad2d(image, padding), filter))).toEqual(expected);
      }),
    );
  });

  test("keeps the type", () => {
    expect(pad2d(fromData(new Float32Array(4), [2, 2]), 1).dtype).toBe("float32");
    expect(pad2d([[1]], 0).dtype).toBe("float64");
  });

  test.each<[string, unknown[], string]>([
    ["a negative border", [[[1]], -1], "border should be a whole number of at least 0, got -1"],
    ["half a pixel", [[[1]], 0.5], "got 0.5"],
    ["NaN pixels", [[[1]], Number.NaN], "got NaN"],
    ["a side left out", [[[1]], { top: 1 }], "border bottom should be a whole number"],
    ["no border", [[[1]]], "border should be a number of pixels or"],
    ["a word", [[[1]], "same"], 'got the string "same"'],
    ["an unknown mode", [[[1]], 1, { mode: "mirror" }], 'mode should be one of "zero"'],
    ["NaN in the image", [[[Number.NaN]], 1], "image[0][0] is NaN"],
    ["an empty image", [[], 1], "image is empty"],
    ["one axis", [[1], 1], "image should have shape"],
  ])("refuses %s", (_, args, message) => {
    const call = pad2d as (...args: unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^pad2d: /);
  });
});
