import { describe, expect, test, vi } from "vitest";
import { chooseBackend } from "../../../src/node/chooseBackend.ts";
import { loadPlainTfjs } from "../../../src/node/loadPlainTfjs.ts";

describe("chooseBackend", () => {
  test("falls back to plain JavaScript, says why in a line, and computes without a word", () => {
    // First of all tests: tfjs would recommend tfjs-node only once a process.
    const warn = vi.spyOn(console, "warn");
    const { tf, description } = chooseBackend(() => {
      throw new Error("add-on not found at /x\nand much more");
    });
    expect(description).toMatchObject({ backend: "cpu" });
    expect(description).not.toHaveProperty("tensorflow");
    expect(description.reason).toContain("did not load (add-on not found at /x)");
    expect(description.reason).toContain("npm run doctor");
    expect(tf.getBackend()).toBe("cpu");
    expect(tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0]).toBe(11);
    expect(warn).not.toHaveBeenCalled();
  });

  test("takes TensorFlow if it loads, and says which", () => {
    const tf = loadPlainTfjs();
    const chosen = chooseBackend(() => ({ tf, version: "2.99.0", wholeSteps: true }));
    expect(chosen.tf).toBe(tf);
    expect(chosen.description).toMatchObject({ backend: "tensorflow", tensorflow: "2.99.0" });
    expect(chosen.description.device).toMatch(/, \d+ cores?$/);
  });
});
