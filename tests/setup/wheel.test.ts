import { rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Machine } from "./machine/machine.ts";

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
  return () => {
    rmSync(machine.base, { recursive: true, force: true });
  };
});

const served = process.platform === "linux" && process.arch === "x64";
const site = path.join(".venv", "lib", "python3.11", "site-packages");

describe("which of TensorFlow's builds is installed", () => {
  it.runIf(served)("the one for GPUs when asked, in the place of the other", async () => {
    await machine.run({ TWO_KERNELS_TENSORFLOW: "cpu" });
    expect(machine.has(site, "tensorflow_cpu-2.21.0.dist-info")).toBe(true);
    const { code, out } = await machine.run({ TWO_KERNELS_TENSORFLOW: "gpu" });
    expect(code).toBe(0);
    expect(out).toContain("TensorFlow 2.21 for NVIDIA GPUs");
    expect(machine.calls()).toContain("pip tensorflow-gpu.txt");
    expect(machine.has(site, "tensorflow_cpu-2.21.0.dist-info")).toBe(false);
    expect(machine.has(site, "nvidia_cudnn_cu12-9.0.dist-info")).toBe(true);
    expect((await machine.run({ TWO_KERNELS_TENSORFLOW: "gpu" })).out).toBe("");
  });

  it("refuses another word, and says which there are", async () => {
    const { code, err } = await machine.run({ TWO_KERNELS_TENSORFLOW: "cuda" });
    expect(code).toBe(1);
    expect(err).toBe(
      'two-kernels: TWO_KERNELS_TENSORFLOW is "cuda"; it can be cpu or gpu. ' +
        "Leave it out for what suits this machine.\n",
    );
  });

  it("one whose headers are missing was cut short, and is installed again", async () => {
    await machine.run();
    rmSync(path.join(machine.checkout, site, "tensorflow", "include"), { recursive: true });
    await machine.run();
    expect(machine.calls().filter((call) => call === "pip tensorflow.txt")).toHaveLength(2);
  });
});
