import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bareCheckout } from "./bareCheckout.ts";

const repository = path.resolve(import.meta.dirname, "..", "..");
const python = path.join(repository, ".venv", "bin", "python");
const base = mkdtempSync(path.join(tmpdir(), "two-kernels-nodes-"));
const [checkout, home] = [path.join(base, "checkout"), path.join(base, "home")];
const jupyter = path.join(checkout, ".venv", "share", "jupyter");
const addon = path.join(
  checkout,
  ...["node_modules", "@tensorflow", "tfjs-node", "lib", "napi-v8", "tfjs_binding.node"],
);
const minutes = 60_000;

/** The Nodes beside the one that runs the tests: the newest of their lines when this was written. */
const versions = ["24.21.0", "22.23.3"];

/** Where npm keeps this machine's settings, a proxy's certificate say: with another Node it would look beside that one. */
const npmSettings = execFileSync("npm", ["config", "get", "globalconfig"], { encoding: "utf8" });

/** What depends most on V8: how cells run, fail, end and are stopped. */
const conformance = ["cells", "errors", "execute", "interrupts", "survival", "tracebacks"].map(
  (name) => path.join("tests", "conformance", `test_${name}.py`),
);

beforeAll(() => {
  bareCheckout(checkout);
  mkdirSync(home);
});

afterAll(() => rm(base, { recursive: true, force: true }), 5 * minutes);

/** Node's program as npm has it, since that is what this package's own users can reach. The folder it lies in. */
function fetchNode(version: string): string {
  const folder = path.join(base, version);
  mkdirSync(folder);
  const name = `node-${process.platform}-${process.arch}`;
  execFileSync("npm", ["pack", "--silent", `${name}@${version}`], { cwd: folder });
  execFileSync("tar", ["-xzf", `${name}-${version}.tgz`], { cwd: folder });
  return path.join(folder, "package", "bin");
}

/** A command of the checkout, by the Node of a folder. */
function command(bin: string, name: string): string {
  const env = {
    ...process.env,
    HOME: home,
    npm_config_globalconfig: npmSettings.trim(),
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
  };
  const options = { cwd: checkout, env, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", name], options);
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

/** Starts the kernel and trains a network in it; what the cell wrote to standard output and error. */
const training = `
import json
from jupyter_client.manager import KernelManager
manager = KernelManager(kernel_name="two-kernels")
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=60)
written = {"stdout": "", "stderr": ""}
def hook(message):
    content = message["content"]
    if message["msg_type"] == "stream": written[content["name"]] += content["text"]
    if message["msg_type"] == "error": written["stderr"] += content["evalue"]
client.execute_interactive('''
import { describeBackend, tf } from "two-kernels/node";
const model = tf.sequential();
model.add(tf.layers.conv2d({ filters: 2, kernelSize: 3, inputShape: [8, 8, 1] }));
model.add(tf.layers.flatten());
model.add(tf.layers.dense({ units: 2 }));
model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
const { history } = await model.fit(tf.ones([16, 8, 8, 1]), tf.ones([16, 2]), { epochs: 5, verbose: 0 });
tf.concat([tf.ones([2]), tf.ones([2])]);
console.log(process.versions.node, describeBackend().backend, history.loss![4]! < history.loss![0]!);
''', timeout=120, output_hook=hook)
manager.shutdown_kernel(now=True)
print(json.dumps(written))
`;

function train(backend: string): unknown {
  const env = { ...process.env, JUPYTER_PATH: jupyter, TWO_KERNELS_BACKEND: backend };
  return JSON.parse(execFileSync(python, ["-c", training], { cwd: base, env, encoding: "utf8" }));
}

describe.each(versions)("Node %s", (version) => {
  let bin: string;
  beforeAll(() => {
    bin = fetchNode(version);
  }, 5 * minutes);

  it(
    "sets up what is missing, and is what the kernel runs on",
    () => {
      const before = statSync(addon, { throwIfNoEntry: false });
      command(bin, "setup");
      const spec = path.join(jupyter, "kernels", "two-kernels", "kernel.json");
      const { argv } = JSON.parse(readFileSync(spec, "utf8")) as { argv: string[] };
      expect(argv[0]).toBe(path.join(bin, "node"));
      // What another Node has compiled serves this one.
      if (before !== undefined) expect(statSync(addon).mtimeMs).toBe(before.mtimeMs);
      const report = command(bin, "doctor");
      expect(report).toMatch(new RegExp(`^ok +Node +${version}$`, "m"));
      expect(report).toContain("Lessons can run: npm start");
    },
    15 * minutes,
  );

  it.each([
    ["node", "tensorflow"],
    ["wasm", "wasm"],
  ])(
    "trains with TWO_KERNELS_BACKEND=%s, and no warning is in the cell",
    (asked, backend) => {
      expect(train(asked)).toEqual({ stdout: `${version} ${backend} true\n`, stderr: "" });
    },
    5 * minutes,
  );

  it(
    "answers Jupyter's own client as it should",
    () => {
      const options = ["-m", "pytest", "-q", "-p", "no:cacheprovider", ...conformance];
      const { status, stdout } = spawnSync(python, options, {
        cwd: repository,
        env: { ...process.env, JUPYTER_PATH: jupyter },
        encoding: "utf8",
      });
      expect(status, stdout).toBe(0);
    },
    10 * minutes,
  );
});
