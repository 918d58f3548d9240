import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Machine } from "./machine/machine.ts";

const root = path.resolve(import.meta.dirname, "..", "..");

describe("npm run doctor", () => {
  it("on this checkout names every part and the backend that training uses, and says that lessons can run", () => {
    const { stdout, status } = spawnSync(process.execPath, ["setup/doctor.mjs"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stdout).toMatch(/^ok +Node +\d+\.\d+/m);
    expect(stdout).toMatch(/^ok +Python +3\.1\d\.\d+, in \.venv$/m);
    expect(stdout).toMatch(/^ok +JupyterLab +4\.6\./m);
    expect(stdout).toMatch(/^ok +kernel +TypeScript \(Two Kernels\)/m);
    expect(stdout).toMatch(/^ok +backend +(tensorflow|wasm|cpu) on .+: .+/m);
    expect(stdout).toContain("Lessons can run: npm start");
    expect(status).toBe(0);
  });

  it("on a bare machine says what is missing and the command that mends it", async () => {
    const machine = new Machine();
    const { code, out } = await machine.run({}, [], "doctor");
    expect(out).toMatch(/^MISSING +Node packages/m);
    expect(out).toMatch(/^MISSING +JupyterLab/m);
    expect(out).toMatch(/^- +C\+\+ compiler +none/m);
    expect(out).toMatch(/^To do:\n {2}Node packages: npm start$/m);
    expect(out).toContain("Lessons cannot run yet.");
    expect(code).toBe(1);
    rmSync(machine.base, { recursive: true, force: true });
  });

  it("--fix does what set-up can do, and leaves to the user what it cannot", async () => {
    const machine = new Machine();
    const { code, out } = await machine.run({}, ["--fix"], "doctor");
    expect(machine.calls()).toEqual([
      "npm ci --omit=dev",
      "python venv",
      "pip base.txt",
      "pip tensorflow.txt",
    ]);
    expect(out).toMatch(/^ok +Node packages/m);
    expect(out).toMatch(/C\+\+ compiler: Install .*, then npm start$/m);
    expect(code).toBe(1);
    rmSync(machine.base, { recursive: true, force: true });
  });

  it("--fix does again what set-up thinks is done, where it does not work", async () => {
    const machine = new Machine();
    await machine.run();
    const before = machine.calls().length;
    await machine.run({}, ["--fix"], "doctor");
    expect(machine.calls().slice(before)).toContain("pip base.txt");
    rmSync(machine.base, { recursive: true, force: true });
  });

  it.each([
    ["Some CPU, 2 cores", ", GPU build, no device"],
    ["NVIDIA H100", ", GPU build"],
  ])("says of TensorFlow's build for GPUs on %s: 2.21.0%s", async (device, build) => {
    const machine = new Machine();
    await machine.run({ TWO_KERNELS_TENSORFLOW: "gpu" });
    const backend = { backend: "tensorflow", device, tensorflow: "2.21.0", reason: "it loads" };
    machine.write(
      "dist/library/node.js",
      `export const describeBackend = () => (${JSON.stringify(backend)});`,
    );
    const { out } = await machine.run({}, [], "doctor");
    expect(out).toMatch(new RegExp(`^ok +TensorFlow +2\\.21\\.0${build}$`, "m"));
    rmSync(machine.base, { recursive: true, force: true });
  });

  it("refuses an option that it does not know", async () => {
    const machine = new Machine();
    const { code, err } = await machine.run({}, ["--mend"], "doctor");
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining("does not know --mend") as string,
    });
    rmSync(machine.base, { recursive: true, force: true });
  });

  it("on a machine without Python says so instead of failing", async () => {
    const machine = new Machine();
    rmSync(path.join(machine.programFolder, "python3"));
    const { code, out, err } = await machine.run({}, [], "doctor");
    expect(out).toMatch(/Python: no Python was found.*Install/);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    rmSync(machine.base, { recursive: true, force: true });
  });
});
