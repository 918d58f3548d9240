import { describe, expect, test } from "vitest";
import { step } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { listOf, testEqualsTfjs, testPointwise } from "./pointwise.ts";

describe("step", () => {
  test("is 1 above 0 only", () => {
    expect(listOf(step, [-1000, -0.1, -0, 0, 1e-300, 1000])).toEqual([0, 0, 0, 0, 1, 1]);
  });
  testPointwise("step", step);
  testEqualsTfjs(step, (x) => tf.step(x));
});
