import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bareCheckout } from "./bareCheckout.ts";

const repository = path.resolve(import.meta.dirname, "..", "..");
const base = mkdtempSync(path.join(tmpdir(), "two-kernels-image-"));
const [checkout, home, prefix] = ["checkout", "home", "env"].map((name) => path.join(base, name));
const minutes = 60_000;

/** A bare checkout, an empty home, and the Python environment that an image has before postBuild. */
beforeAll(() => {
  bareCheckout(checkout);
  mkdirSync(home);
  execFileSync("python3", ["-m", "venv", "--without-pip", prefix]);
}, 2 * minutes);

afterAll(() => rm(base, { recursive: true, force: true }), 5 * minutes);

/** Starts the kernel that Jupyter finds in the environment, and has it compute. */
const client = `
import sys
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
specs = KernelSpecManager(kernel_dirs=[sys.argv[1]])
manager = KernelManager(kernel_name="two-kernels", kernel_spec_manager=specs)
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=60)
cell = 'import { describeBackend } from "two-kernels/node"; console.log(describeBackend().backend)'
client.execute_interactive(cell, timeout=120)
manager.shutdown_kernel(now=True)
`;

describe("binder/postBuild in a bare directory", () => {
  it(
    "sets everything up, and gives the environment's Jupyter the kernel",
    () => {
      const bin = path.join(prefix, "bin");
      const env = {
        ...process.env,
        HOME: home,
        PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      };
      const built = spawnSync(path.join(checkout, "binder", "postBuild"), {
        env,
        encoding: "utf8",
      });
      expect(built.status, built.stdout + built.stderr).toBe(0);
      const python = path.join(repository, ".venv", "bin", "python");
      const kernels = path.join(prefix, "share", "jupyter", "kernels");
      const answer = execFileSync(python, ["-c", client, kernels], { cwd: base, encoding: "utf8" });
      expect(answer).toBe("tensorflow\n");
    },
    15 * minutes,
  );
});
