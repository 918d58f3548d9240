import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, fromData, relu, toNested } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";

const floats = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });

describe("relu", () => {
  test("makes 0 of what is negative and leaves the rest", () => {
    expect(
      toNested(
        relu([
          [-1, 0],
          [2, -0.5],
        ]),
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });

  test("equals tfjs", () => {
    fc.assert(
      fc.property(floats, (values) => {
        const x = fromData(Float32Array.from(values), [values.length]);
        const expected = tf.tidy(() => [...tf.relu(tf.tensor1d(values)).dataSync()]);
        expect([...relu(x).data].map((v) => v + 0)).toEqual(expected.map((v) => v + 0));
      }),
    );
  });

  test("done twice is done once, and changes nothing in its argument", () => {
    fc.assert(
      fc.property(floats, (values) => {
        const x = array(values);
        const once = relu(x);
        expect(toNested(relu(once))).toEqual(toNested(once));
        expect(toNested(x)).toEqual(values);
      }),
    );
  });

  test("keeps shape and type, and reads views", () => {
    const x = fromData(Float32Array.of(1, -2, 3, -4), [2, 2]);
    expect(relu(x).dtype).toBe("float32");
    expect(toNested(relu(x.transpose(1, 0)))).toEqual([
      [1, 3],
      [0, 0],
    ]);
  });

  test("gives 0 and not -0", () => {
    expect(Object.is(relu([-0, -1]).get(0), 0)).toBe(true);
    expect(Object.is(relu([-0, -1]).get(1), 0)).toBe(true);
  });

  test("refuses NaN, Infinity, and what is no array", () => {
    expect(() => relu([1, Number.NaN])).toThrow("relu: x[1] is NaN");
    expect(() => relu(fromData(Float32Array.of(Infinity), [1]))).toThrow("relu: x[0] is Infinity");
    expect(() => relu(3 as never)).toThrow("relu: x should be an array or nested numbers");
  });
});
