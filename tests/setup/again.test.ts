import { renameSync, rmSync, writeFileSync } from "node:fs";
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

const whole = [
  "npm ci --omit=dev",
  "python venv",
  "pip base.txt",
  "pip tensorflow.txt",
  "jupyterlab",
];

describe("a set-up that is there is not repeated", () => {
  it("does everything once, in order, in a path with spaces and letters beyond ASCII", async () => {
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
    expect(machine.calls()).toEqual(whole);
    expect(machine.has(".venv/share/jupyter/kernels/two-kernels/kernel.json")).toBe(true);
  });

  it("a second start only starts JupyterLab and says nothing of set-up", async () => {
    await machine.run();
    expect((await machine.run()).out).toBe("");
    expect(machine.calls()).toEqual([...whole, "jupyterlab"]);
  });

  it("npm test adds the packages of the tests, and npm start does not ask for them again", async () => {
    await machine.run();
    expect(machine.has("node_modules", "vitest")).toBe(false);
    await machine.run({ FAKE_PIP: "offline" }, [], "test");
    expect(machine.calls().slice(whole.length)).toEqual(["npm ci", "pip test.txt"]);
    expect(machine.has("node_modules", "vitest")).toBe(true);
    await machine.run();
    expect(machine.calls().at(-1)).toBe("jupyterlab");
    await machine.run({ FAKE_PIP: "offline" }, [], "test");
    expect(machine.calls().slice(whole.length)).toEqual([
      "npm ci",
      "pip test.txt",
      "jupyterlab",
      "pip test.txt",
    ]);
  });

  it("npm test on a bare machine installs Node's packages once", async () => {
    await machine.run({ FAKE_PIP: "offline" }, [], "test");
    expect(machine.calls().filter((call) => call.startsWith("npm"))).toEqual(["npm ci"]);
  });

  it("what a person has installed with npm by hand is enough, with the tools or without", async () => {
    machine.npm("ci", "--omit=dev");
    await machine.run({ FAKE_PIP: "offline" });
    expect(machine.calls()).not.toContain("npm ci --omit=dev");
    machine.npm("ci");
    await machine.run({ FAKE_PIP: "offline" }, [], "test");
    expect(machine.calls()).not.toContain("npm ci");
  });
});

describe("what was lost or has changed is made again, and no more than that", () => {
  it("node_modules deleted", async () => {
    await machine.run();
    rmSync(path.join(machine.checkout, "node_modules"), { recursive: true });
    await machine.run();
    expect(machine.calls().slice(whole.length)).toEqual(["npm ci --omit=dev", "jupyterlab"]);
  });

  it("one package deleted from node_modules", async () => {
    await machine.run();
    rmSync(path.join(machine.checkout, "node_modules", "typescript"), { recursive: true });
    await machine.run();
    expect(machine.calls().slice(whole.length)).toEqual(["npm ci --omit=dev", "jupyterlab"]);
  });

  it("a lock file that agrees with what npm has already installed", async () => {
    await machine.run();
    const packages = {
      "": { name: "renamed" },
      "node_modules/typescript": { integrity: "sha512-1" },
    };
    writeFileSync(path.join(machine.checkout, "package-lock.json"), JSON.stringify({ packages }));
    await machine.run();
    expect(machine.calls().slice(whole.length)).toEqual(["jupyterlab"]);
  });

  it("a lock file that asks for something else", async () => {
    await machine.run();
    const packages = { "": {}, "node_modules/typescript": { integrity: "sha512-2" } };
    writeFileSync(path.join(machine.checkout, "package-lock.json"), JSON.stringify({ packages }));
    await machine.run();
    expect(machine.calls().slice(whole.length)).toEqual(["npm ci --omit=dev", "jupyterlab"]);
  });

  it(".venv deleted", async () => {
    await machine.run();
    rmSync(path.join(machine.checkout, ".venv"), { recursive: true });
    await machine.run();
    expect(machine.calls().slice(whole.length)).toEqual(whole.slice(1));
  });

  it("the checkout moved: the environment holds its old path", async () => {
    await machine.run();
    const moved = path.join(machine.base, "elsewhere");
    renameSync(machine.checkout, moved);
    machine.checkout = moved;
    await machine.run();
    expect(machine.calls().slice(whole.length)).toEqual(whole.slice(1));
  });

  it("a source changed", async () => {
    await machine.run();
    rmSync(path.join(machine.checkout, "dist", "src"), { recursive: true });
    const { out } = await machine.run();
    expect(out).toContain("TypeScript to dist/");
    expect(machine.has("dist/src/index.js")).toBe(true);
  });
});
