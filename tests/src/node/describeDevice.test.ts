import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { describeGpu, describeProcessor } from "../../../src/node/describeDevice.ts";

test("describeProcessor names the processor and counts its cores", () => {
  expect(describeProcessor()).toMatch(/^\S.*, \d+ cores?$/);
});

/** A program in the place of NVIDIA's, which this machine may not have. */
function program(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "gpu-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, "nvidia-smi");
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("describeGpu names the first of several GPUs", () => {
  expect(describeGpu(program("echo 'NVIDIA L4'; echo 'NVIDIA T4'"))).toBe("NVIDIA L4");
});

test("describeGpu is content without a name", () => {
  expect(describeGpu(program("exit 9"))).toBe("GPU");
  expect(describeGpu("/no/such/program")).toBe("GPU");
});
