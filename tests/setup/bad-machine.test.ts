import { chmodSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Machine, type Ending } from "./machine/machine.ts";

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
  return () => {
    rmSync(machine.base, { recursive: true, force: true });
  };
});

/** One line on stderr, for people: what happened and what to do, without a stack trace. */
function expectOneLine({ code, err }: Ending, line: RegExp): void {
  expect(err.trimEnd().split("\n")).toEqual([expect.stringMatching(line)]);
  expect(code).toBe(1);
}

describe("a machine that lacks something is told in one line, and a later run recovers", () => {
  it("no Python", async () => {
    rmSync(path.join(machine.programFolder, "python3"));
    expectOneLine(
      await machine.run(),
      /^two-kernels: no Python was found.*Install.*then run this again\.$/,
    );
    machine.give(
      "python3.11",
      `exec '${process.execPath}' '${path.join(import.meta.dirname, "machine", "programs", "python.js")}' "$0" "$@"`,
    );
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
  });

  it("a Python that is too old", async () => {
    expectOneLine(
      await machine.run({ FAKE_PYTHON: "3.9.2" }),
      /Python 3\.9\.2 is too old, and JupyterLab needs 3\.10 or newer/,
    );
    expect(machine.calls()).not.toContain("python venv");
  });

  it("a Python that cannot make environments, and no way to fetch uv", async () => {
    const ending = await machine.run({ FAKE_PYTHON: "3.11.9 no", FAKE_PIP: "offline" });
    expectOneLine(ending, /Python 3\.11\.9 cannot make environments.*Install/);
    expect(machine.has(".venv", "two-kernels.json")).toBe(false);
  });

  it("no network for npm", async () => {
    expectOneLine(
      await machine.run({ FAKE_NPM: "offline" }),
      /npm ci failed: the network could not be reached.*run this again.*Log: \.setup\/logs\/node-packages\.log$/,
    );
    expect(machine.has(".setup", "logs", "node-packages.log")).toBe(true);
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
  });

  it("no network for pip, and the later run does not repeat what is done", async () => {
    expectOneLine(
      await machine.run({ FAKE_PIP: "offline" }),
      /pip install of base\.txt failed: the network/,
    );
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
    expect(machine.calls().filter((call) => call === "npm ci --omit=dev")).toHaveLength(1);
  });

  it("a full disk", async () => {
    expectOneLine(
      await machine.run({ FAKE_PIP: "full" }),
      /pip install of base\.txt failed: the disk is full\. Free about 4 GB, then run this again\./,
    );
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
  });

  it.skipIf(process.getuid?.() === 0)("a checkout that may not be written to", async () => {
    chmodSync(machine.checkout, 0o555);
    const { code, err } = await machine.run();
    chmodSync(machine.checkout, 0o755);
    expect(code).toBe(1);
    expect(err).toContain("make this folder yours");
  });

  it("a home that may not be written to", async () => {
    const home = path.join(machine.base, "home");
    writeFileSync(
      home,
      "a file where the folder should be: nothing can be made in it, not even by root",
    );
    expect(await machine.run({ HOME: home })).toMatchObject({ code: 0, err: "" });
  });

  it("no npm", async () => {
    expectOneLine(await machine.run({ npm_execpath: "" }), /npm was not found/);
  });

  it("a source that does not compile", async () => {
    await machine.run();
    rmSync(path.join(machine.checkout, "dist"), { recursive: true });
    const compiler = path.join(machine.checkout, "node_modules", "typescript", "bin", "tsc");
    writeFileSync(compiler, `console.log("src/a.ts(1,1): error TS1: wrong"); process.exit(2);`);
    expectOneLine(await machine.run(), /tsc -b failed: src\/a\.ts\(1,1\): error TS1: wrong/);
  });
});

describe("what only makes training slower is told and does not stop the set-up", () => {
  it("no C++ compiler", async () => {
    const { code, out } = await machine.run();
    expect(out).toMatch(
      /left out: there is no C\+\+ compiler\. .* Install .*, then run this again/,
    );
    expect(code).toBe(0);
    expect((await machine.run()).out).toBe("");
  });

  it("no TensorFlow wheel for this Python", async () => {
    const { code, out } = await machine.run({ FAKE_PYTHON: "3.14.0" });
    expect(out).toMatch(
      /left out: TensorFlow 2\.21 has no wheel for Python 3\.14; install Python 3\.13/,
    );
    expect(code).toBe(0);
  });

  it("an add-on that compiles and does not run is removed, so that no lesson crashes on it", async () => {
    machine.give(
      "g++",
      `for word; do case "$previous" in -o) : > "$word";; esac; previous="$word"; done`,
    );
    const { code, out } = await machine.run();
    expect(out).toContain("left out: it does not run on this machine");
    expect(code).toBe(0);
    expect(machine.has("node_modules/@tensorflow/tfjs-node/lib/napi-v8/tfjs_binding.node")).toBe(
      false,
    );
  });

  it("no C++ compiler, and tfjs-node's own add-on can be had: that one is taken", async () => {
    await machine.run();
    const tfjsNode = "node_modules/@tensorflow/tfjs-node";
    machine.write(
      `${tfjsNode}/scripts/install.js`,
      `const fs = require("node:fs");
       fs.mkdirSync("lib/napi-v8", { recursive: true });
       fs.writeFileSync("lib/napi-v8/tfjs_binding.node", process.argv.slice(2).join());`,
    );
    machine.write(
      `${tfjsNode}/index.js`,
      `exports.matMul = () => ({ arraySync: () => [[19, 22], [43, 50]] });
       exports.backend = () => ({ binding: { TF_Version: "2.9.1" } });`,
    );
    machine.write(`${tfjsNode}/package.json`, `{ "version": "4.22.0" }`);
    const { code, out } = await machine.run();
    expect(code).toBe(0);
    expect(out).not.toContain("left out");
    expect(machine.has(tfjsNode, "lib/napi-v8/tfjs_binding.node")).toBe(true);
    expect((await machine.run()).out).toBe("");
  });

  it("a compiler that appears later is used", async () => {
    await machine.run();
    machine.give("g++", "echo no such header >&2; exit 1");
    expect((await machine.run()).out).toContain("left out: it does not compile here");
  });
});
