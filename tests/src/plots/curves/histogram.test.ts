import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histogram } from "../../../../src/plots/index.ts";

describe("histogram", () => {
  test("counts values in intervals of one length, the last with its upper end", () => {
    const [trace] = histogram([0, 0.9, 1, 2.5, 3], { bins: 3 }).data;
    expect(trace).toMatchObject({ x: [0.5, 1.5, 2.5], y: [2, 1, 2], width: 1 });
  });

  test("shows equal values as one bar around them", () => {
    expect(histogram([5, 5]).data[0]).toMatchObject({ x: [5], y: [2], width: 1 });
    expect(histogram([[0]]).data[0]).toMatchObject({ x: [0], y: [1], width: 1 });
  });

  test("counts every value once, whatever they are", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (values) => {
        const [{ y }] = histogram(values).data;
        expect((y as number[]).reduce((a, b) => a + b, 0)).toBe(values.length);
      }),
    );
  });

  test("computes its sentence from the values", () => {
    expect(histogram([1, 1, 1, 5], { bins: 4, title: "T" }).alt).toBe(
      "T: 4 values from 1 to 5, mean 2, standard deviation 1.73; most (3) from 1 to 2",
    );
    expect(histogram([0, 2]).alt).toContain("; 50.0 % are 0; most (1) from 0 to 1");
    expect(histogram([3]).alt).toContain("1 value, all 3, mean 3, standard deviation 0");
  });

  test.each([
    ["no value", () => histogram([]), /histogram: values .*empty/],
    ["NaN", () => histogram([1, NaN]), /values\[1\] is NaN/],
    ["no bins", () => histogram([1], { bins: 0 }), /bins should be a whole number/],
    ["too many bins", () => histogram([1], { bins: 501 }), /bins should be at most 500, got 501/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
