import * as tf from "@tensorflow/tfjs";
import ndarray from "ndarray";
import { beforeAll, expect, test } from "vitest";
import type { MimeBundle } from "../../../../kernel/display/mime.ts";
import { renderValue } from "../../../../kernel/engine/render/renderValue.ts";

const htmlOf = (value: unknown) => (renderValue(value) as MimeBundle)["text/html"];

beforeAll(async () => {
  await tf.setBackend("cpu");
});

test("an array is its summary, a picture and its values, folded", () => {
  const values = Float64Array.from({ length: 784 }, (_, k) =>
    k === 5 ? NaN : k === 6 ? Infinity : k,
  );
  const html = htmlOf(ndarray(values, [28, 28]));
  const line = "float64[28,28] 6.27 kB, min 0, mean Infinity, max Infinity, 1 NaN, 1 infinite";
  expect(html).toMatch(/^<p>float64\[28,28\].*<img src="data:image\/png;base64,iVBORw0KGgo[^"]+"/);
  expect(html).toContain(`<p>${line}</p>`);
  expect(html).toContain(`alt="${line}" width="252" height="252"`);
  expect(html).toContain(
    '<details><summary>values</summary><pre style="white-space: pre; overflow: auto">[\n  [',
  );
});

test("values that are all there are not folded", () => {
  expect(htmlOf(tf.ones([8, 8]))).toContain("<details open>");
  expect(htmlOf(tf.ones([8, 8]))).toContain("Tensor float32[8,8] 256 B, min 1, mean 1, max 1<");
});

test("what is read at a glance, or is not of numbers, stays text", () => {
  const texts = Array.from({ length: 50 }, () => "<b>");
  const gone = tf.ones([9, 9]);
  gone.dispose();
  for (const value of [
    tf.ones([5, 5]),
    tf.scalar(1),
    tf.zeros([0, 50]),
    tf.tensor1d(texts),
    tf.complex(new Array<number>(50).fill(1), new Array<number>(50).fill(1)),
    gone,
    new BigInt64Array(200),
    ndarray(texts, [50]),
    tf.ones([3, 3, 3, 3, 3]),
  ]) {
    expect(Object.keys(renderValue(value) as MimeBundle)).toEqual(["text/plain"]);
  }
});

test("the parts of a larger array are read where they lie", () => {
  const batch = ndarray(
    Float32Array.from({ length: 800 }, (_, k) => k),
    [2, 20, 20],
  );
  expect(htmlOf(batch.pick(1, null, null))).toContain("map of 20 × 20; black 400, white 799");
  expect(htmlOf(batch.pick(1, null, null))).toContain("min 400, mean 599.5, max 799");
});

test("an ndarray that hides its list has no picture", () => {
  const list = {
    get: (index: number) => index,
    set: (_: number, value: number) => value,
    length: 100,
  };
  expect(htmlOf(ndarray(list, [10, 10]))).toBeUndefined();
});
