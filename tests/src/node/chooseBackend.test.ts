import { describe, expect, test, vi } from "vitest";
import { chooseBackend } from "../../../src/node/chooseBackend.ts";
import type { BackendLoaders } from "../../../src/node/chooseBackend.ts";
import { loadPlainTfjs } from "../../../src/node/loadPlainTfjs.ts";
import { loadWasm } from "../../../src/node/wasm/loadWasm.ts";

const missing = () => {
  throw new Error("add-on not found at /x\nand much more");
};
const bare: BackendLoaders = { node: missing, wasm: loadWasm, cpu: loadPlainTfjs };
const product = (tf: ReturnType<typeof loadPlainTfjs>) =>
  tf.matMul([[1, 2]], [[3], [4]]).dataSync();

describe("chooseBackend", () => {
  test("falls back to plain JavaScript, says why in a line, and computes without a word", async () => {
    // First of all tests: tfjs would recommend tfjs-node only once a process.
    const warn = vi.spyOn(console, "warn");
    const noWasm = () => Promise.reject(new Error("no WebAssembly here"));
    const { tf, description } = await chooseBackend(undefined, { ...bare, wasm: noWasm });
    expect(description).toMatchObject({ backend: "cpu" });
    expect(description).not.toHaveProperty("tensorflow");
    expect(description.reason).toContain("did not load (add-on not found at /x), nor WebAssembly");
    expect(description.reason).toContain("(no WebAssembly here)");
    expect(description.reason).toContain("npm run doctor");
    expect(tf.getBackend()).toBe("cpu");
    expect([...product(tf)]).toEqual([11]);
    expect(warn).not.toHaveBeenCalled();
  });

  test("takes WebAssembly where TensorFlow does not load, and says why and what to do", async () => {
    const warn = vi.spyOn(console, "warn");
    const { tf, description } = await chooseBackend(undefined, bare);
    expect(description).toMatchObject({ backend: "wasm" });
    expect(description.reason).toContain("did not load (add-on not found at /x), so WebAssembly");
    expect(description.reason).toContain("npm run doctor");
    expect(tf.getBackend()).toBe("wasm");
    expect([...product(tf)]).toEqual([11]);
    expect(warn).not.toHaveBeenCalled();
  });

  test("takes TensorFlow if it loads, and says which", async () => {
    const tf = loadPlainTfjs();
    const node = () => ({ tf, version: "2.99.0", wholeSteps: true, gpu: false });
    const chosen = await chooseBackend(undefined, { ...bare, node });
    expect(chosen.tf).toBe(tf);
    expect(chosen.description).toMatchObject({ backend: "tensorflow", tensorflow: "2.99.0" });
    expect(chosen.description.device).toMatch(/, \d+ cores?$/);
  });

  test.each(["wasm", "cpu"] as const)(
    "takes %s when asked, though TensorFlow loads",
    async (name) => {
      const warn = vi.spyOn(console, "warn");
      const node = vi.fn(bare.node);
      const { tf, description } = await chooseBackend(name, { ...bare, node });
      expect(description).toMatchObject({ backend: name });
      expect(description.reason).toBe("TWO_KERNELS_BACKEND asks for it.");
      expect(tf.getBackend()).toBe(name);
      expect(node).not.toHaveBeenCalled();
      expect(warn).not.toHaveBeenCalled();
    },
  );

  test("takes no other than the one asked for, and says what to do", async () => {
    await expect(chooseBackend("node", bare)).rejects.toThrow(
      /TWO_KERNELS_BACKEND is "node".*add-on not found at \/x.*npm run doctor/,
    );
  });

  test("refuses a name it does not know, and lists those it does", async () => {
    await expect(chooseBackend("gpu", bare)).rejects.toThrow(
      'TWO_KERNELS_BACKEND is "gpu"; it can be node, wasm or cpu, or left out',
    );
  });
});
