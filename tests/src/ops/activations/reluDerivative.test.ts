import { describe, expect, test } from "vitest";
import { relu, reluDerivative } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { listOf, testDerivative, testPointwise } from "./pointwise.ts";

describe("reluDerivative", () => {
  test("is 1 above 0, and 0 at 0 and below", () => {
    expect(listOf(reluDerivative, [-1000, -1e-300, 0, 1e-300, 1000])).toEqual([0, 0, 0, 1, 1]);
  });
  testPointwise("reluDerivative", reluDerivative);
  testDerivative(reluDerivative, relu, (x) => tf.relu(x));
});
