import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { peersEnvironment, peersPython } from "../peers/peers.ts";
import { interleave, type Task } from "./interleave.ts";
import type { Runner } from "./runner.ts";
import { printHead, printRow } from "./table.ts";

const root = join(import.meta.dirname, "..", "..");
const here = (file: string) => join(import.meta.dirname, file);
const ours = [process.execPath, here("tfjs.mjs"), "ours"];

const tasks: readonly Task[] = [
  { title: "one step, CNN", network: "cnn", what: "step", count: 40 },
  { title: "one epoch, CNN", network: "cnn", what: "epoch", count: 1 },
  { title: "one step, MLP", network: "mlp", what: "step", count: 40 },
  { title: "one epoch, MLP", network: "mlp", what: "epoch", count: 1 },
];

/** Few steps: plain JavaScript takes seconds for one. */
const backendTasks: readonly Task[] = [
  { title: "one step, CNN", network: "cnn", what: "step", count: 2 },
  { title: "one step, MLP", network: "mlp", what: "step", count: 10 },
];

function peers(): Runner[] {
  const python = peersPython();
  return [
    { name: "ours", command: ours },
    { name: "tfjs-node", command: [process.execPath, here("tfjs.mjs"), "stock"] },
    { name: "Keras", command: [python, here("keras_runner.py"), "default"] },
    { name: "Keras, XLA", command: [python, here("keras_runner.py"), "fast"] },
    { name: "PyTorch", command: [python, here("torch_runner.py")] },
  ];
}

function backends(): Runner[] {
  return (["node", "wasm", "cpu"] as const).map((name) => ({
    name: name === "node" ? "tensorflow" : name,
    command: ours,
    env: { TWO_KERNELS_BACKEND: name },
  }));
}

/**
 * `npm run bench -- train [ROUNDS]`: the lessons' CNN and an MLP 784-128-10, Adam, batches of 128, trained by this
 * library, by tfjs as it comes, by Keras and by PyTorch; the cold start of each, from a new process to the end of its
 * first epoch; and this library on each of its backends.
 */
export async function run([rounds = "9"]: readonly string[]): Promise<void> {
  if (!existsSync(join(root, "dist", "src", "index.js"))) {
    throw new Error("bench: the library is not built: npm run build");
  }
  const all = peers();
  printHead(all.map(({ name }) => name));
  await interleave(all, tasks, Number(rounds));
  coldStarts(all);
  console.log("\nOurs, on each backend");
  printHead(backends().map(({ name }) => name));
  await interleave(backends(), backendTasks, Math.min(Number(rounds), 3));
}

function coldStarts(all: readonly Runner[]): void {
  const times: number[][] = all.map(() => []);
  for (let round = 0; round < 4; round++) {
    all.forEach(({ name, command }, i) => {
      const [program, ...args] = [...command, "cold"];
      const began = performance.now();
      const ended = spawnSync(program, args, {
        cwd: root,
        env: peersEnvironment(),
        encoding: "utf8",
      });
      if (ended.status !== 0) throw new Error(`bench: ${name} failed: ${ended.stderr}`);
      // The first round brings the files into memory.
      if (round > 0) times[i].push(performance.now() - began);
    });
  }
  printRow("cold start, CNN", times);
}
