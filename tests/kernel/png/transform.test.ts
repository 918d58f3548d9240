import { expect, test } from "vitest";
import { compose, identity, parseTransform } from "../../../kernel/png/transform.ts";

test.each([
  ["", identity],
  ["translate(10,20)", [1, 0, 0, 1, 10, 20]],
  ["translate(10,20) scale(2)", [2, 0, 0, 2, 10, 20]],
  ["scale(2)translate(10 20)", [2, 0, 0, 2, 20, 40]],
  ["rotate(90)", [0, 1, -1, 0, 0, 0]],
  ["rotate(-90,10,0)", [0, -1, 1, 0, 10, 10]],
  ["matrix(1,2,3,4,5,6)", [1, 2, 3, 4, 5, 6]],
])("reads %j as SVG defines it", (text, matrix) => {
  parseTransform(text).forEach((value, i) => {
    expect(value).toBeCloseTo(matrix[i], 9);
  });
});

test("composing with the identity changes nothing, on either side", () => {
  expect(compose(identity, [1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(compose([1, 2, 3, 4, 5, 6], identity)).toEqual([1, 2, 3, 4, 5, 6]);
});
