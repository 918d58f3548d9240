import fc from "fast-check";
import { expect, test } from "vitest";
import { requireFinite } from "../../../src/arrays/requireFinite.ts";

test("requireFinite, finds NaN and infinities at any place of an array of any length", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 40 }),
      fc.constantFrom(NaN, Infinity, -Infinity),
      fc.nat(),
      (numbers, bad, place) => {
        const at = place % (numbers.length + 1);
        const values = Float64Array.from([...numbers.slice(0, at), bad, ...numbers.slice(at)]);
        expect(() => {
          requireFinite("conv2d", "image", values, [values.length]);
        }).toThrow(`conv2d: image[${at}] is ${bad}`);
      },
    ),
  );
});

test("requireFinite, accepts finite numbers whose sum is infinite", () => {
  const values = new Float64Array(19).fill(Number.MAX_VALUE);
  expect(() => {
    requireFinite("conv2d", "image", values, [19]);
  }).not.toThrow();
});
