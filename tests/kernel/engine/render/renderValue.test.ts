import * as tf from "@tensorflow/tfjs";
import ndarray from "ndarray";
import { beforeAll, describe, expect, test } from "vitest";
import type { MimeBundle } from "../../../../kernel/display/mime.ts";
import { renderValue } from "../../../../kernel/engine/render/renderValue.ts";

/** No output of a value may be longer than this, in bytes. */
const BOUND = 45_000;

function bundleOf(value: unknown): MimeBundle {
  const bundle = renderValue(value) as MimeBundle;
  expect(JSON.stringify(bundle).length).toBeLessThan(BOUND);
  return bundle;
}

const text = (value: unknown) => bundleOf(value)["text/plain"];

beforeAll(async () => {
  await tf.setBackend("cpu");
});

describe("renderValue", () => {
  test("lets a value show itself, at once or later", async () => {
    const shows = (content: unknown) => ({ [Symbol.for("Jupyter.display")]: () => content });
    expect(renderValue(shows({ "text/html": "<b>x</b>" }))).toEqual({ "text/html": "<b>x</b>" });
    expect(await renderValue(shows(Promise.resolve({ "a/b": 1 })))).toEqual({ "a/b": 1 });
    expect(() => renderValue(shows("text"))).toThrow("from MIME type to content, got 'text'");
  });

  test("prints plain values as util.inspect does, without colours", () => {
    expect(text("it's")).toBe('"it\'s"');
    expect(text(new Map([["a", new Set([1])]]))).toBe("Map(1) { 'a' => Set(1) { 1 } }");
    expect(text(new Float32Array([1, 2]))).toBe("Float32Array(2) [ 1, 2 ]");
  });

  test("cuts what is long and says so", () => {
    expect(text("x".repeat(1e6))).toContain("more characters");
    expect(text(Array.from({ length: 90 }, () => "y".repeat(900)))).toContain("characters more");
  });

  test.each([
    ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]],
    ["image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
    ["image/gif", [0x47, 0x49, 0x46, 0x38, 0x39]],
    ["image/webp", [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50]],
  ])("shows the bytes of an %s file as a picture", (type, bytes) => {
    const inLargerBuffer = new Uint8Array([7, 7, ...bytes]).subarray(2);
    expect(bundleOf(inLargerBuffer)[type]).toBe(Buffer.from(bytes).toString("base64"));
  });

  test("shows an error's message and no frame of the kernel", () => {
    const shown = text(new RangeError("too far", { cause: new Error("why") }));
    expect(shown).toMatch(/^RangeError: too far\n/);
    expect(shown).toContain("Error: why");
    expect(shown).not.toContain("\u001b");
  });
});

describe("a list of objects", () => {
  test("is a table, escaped, and text", () => {
    const bundle = bundleOf([{ name: "<a>", size: 1 }, { name: "b" }]);
    expect(bundle["text/html"]).toBe(
      "<table><thead><tr><th>name</th><th>size</th></tr></thead><tbody>" +
        "<tr><td>&lt;a&gt;</td><td>1</td></tr><tr><td>b</td><td>undefined</td></tr></tbody></table>",
    );
    expect(bundle["text/plain"]).toBe("[ { name: '<a>', size: 1 }, { name: 'b' } ]");
  });

  test("says what it leaves out", () => {
    const wide = Object.fromEntries(
      Array.from({ length: 30 }, (_, k) => [`c${k}`, "v".repeat(500)]),
    );
    expect(bundleOf(Array.from({ length: 5000 }, () => wide))["text/html"]).toContain(
      "… 4980 rows more, 18 columns more",
    );
  });

  test("that share no keys, or are of a class, is text", () => {
    expect(bundleOf([{ a: 1 }, { b: 2 }])["text/html"]).toBeUndefined();
    expect(bundleOf([new Date(0)])["text/html"]).toBeUndefined();
    expect(bundleOf([])["text/html"]).toBeUndefined();
  });
});

describe("numbers", () => {
  test("of a small ndarray are all shown", () => {
    expect(text(ndarray(new Float32Array([1, 2, 3, 4]), [2, 2]))).toBe(
      "float32[2,2]\n[\n  [ 1, 2 ],\n  [ 3, 4 ]\n]",
    );
  });

  test("of a transposed ndarray follow its strides", () => {
    const transposed = ndarray(new Float32Array([1, 2, 3, 4, 5, 6]), [2, 3]).transpose(1, 0);
    expect(text(transposed)).toContain("  [ 1, 4 ],\n  [ 2, 5 ],\n  [ 3, 6 ]\n");
  });

  test("of a large ndarray are summed up", () => {
    const values = Float64Array.from({ length: 400 }, (_, k) => (k === 7 ? NaN : k));
    expect(text(ndarray(values, [20, 20]))).toMatch(
      /^float64\[20,20\] 3\.2 kB, min 0, mean 200, max 399, 1 NaN\n\[\n {2}\[ +0, +1, +2, +3, +4, +5, +…, +14, /,
    );
  });

  test("of a long typed array are summed up", () => {
    expect(text(new Uint8Array(1000).fill(3))).toMatch(
      /^Uint8Array\[1000\] 1 kB, min 3, mean 3, max 3\n/,
    );
  });

  test("of a tensor are shown with its type and shape", () => {
    expect(text(tf.tensor2d([[1, 2]]))).toBe("Tensor float32[1,2]\n[\n  [ 1, 2 ]\n]");
    expect(text(tf.scalar(5, "int32"))).toBe("Tensor int32[]\n5");
    expect(text(tf.tensor1d(["a"]))).toBe("Tensor string[1]\n[ 'a' ]");
    expect(text(tf.tensor2d([[0.1, -20]]))).toBe("Tensor float32[1,2]\n[\n  [ 0.1, -20 ]\n]");
    expect(text(tf.zeros([0, 3]))).toBe("Tensor float32[0,3] (empty)");
  });

  test("of a tensor of ten million are a corner", () => {
    const large = tf.ones([10, 1000, 1000]);
    expect(text(large)).toMatch(/^Tensor float32\[10,1000,1000\] 40 MB, min 1, mean 1, max 1\n/);
    large.dispose();
  });

  test("of a tensor with many axes stay within bounds", () => {
    expect(text(tf.ones([4, 4, 4, 4, 4, 4]))).toContain("…");
  });

  test("of a disposed tensor are gone, and it says so", () => {
    const gone = tf.zeros([2, 2]);
    gone.dispose();
    expect(text(gone)).toMatch(/^Tensor float32\[2,2\], disposed: its values are gone/);
  });
});

describe("a model", () => {
  test("is the table of its layers", () => {
    const model = tf.sequential({ name: "small" });
    model.add(tf.layers.conv2d({ name: "c", filters: 2, kernelSize: 3, inputShape: [5, 5, 1] }));
    model.add(tf.layers.flatten({ name: "f" }));
    model.add(tf.layers.dense({ name: "d", units: 10 }));
    const bundle = bundleOf(model);
    expect(bundle["text/plain"]).toBe(
      [
        "layer  type     output shape      parameters",
        "c      Conv2D   [batch, 3, 3, 2]  20",
        "f      Flatten  [batch, 18]       0",
        "d      Dense    [batch, 10]       190",
        "small: 3 layers, 210 parameters",
      ].join("\n"),
    );
    expect(bundle["text/html"]).toContain("<td>Conv2D</td><td>[batch, 3, 3, 2]</td><td>20</td>");
  });

  test("says where a shared layer has several shapes", () => {
    const inputs = [tf.input({ shape: [2, 3] }), tf.input({ shape: [5, 3] })];
    const shared = tf.layers.dense({ name: "shared", units: 4 });
    const outputs = inputs.map((input) => shared.apply(input) as tf.SymbolicTensor);
    expect(text(tf.model({ inputs, outputs }))).toMatch(/shared +Dense +several +16/);
  });
});
