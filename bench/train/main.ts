import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { peersEnvironment, peersPython } from "../peers/peers.ts";

const root = join(import.meta.dirname, "..", "..");
const here = (file: string) => join(import.meta.dirname, file);

/** A process that trains, and how it is called in the table. */
interface Runner {
  readonly name: string;
  readonly command: readonly string[];
}

/** What is asked of each: the network, what to do, and how many of it. */
const tasks = [
  { title: "one step, CNN", network: "cnn", what: "step", count: 40 },
  { title: "one epoch, CNN", network: "cnn", what: "epoch", count: 1 },
  { title: "one step, MLP", network: "mlp", what: "step", count: 40 },
  { title: "one epoch, MLP", network: "mlp", what: "epoch", count: 1 },
] as const;

function runners(): Runner[] {
  const python = peersPython();
  return [
    { name: "ours", command: [process.execPath, here("tfjs.mjs"), "ours"] },
    { name: "tfjs-node", command: [process.execPath, here("tfjs.mjs"), "stock"] },
    { name: "Keras", command: [python, here("keras_runner.py"), "default"] },
    { name: "Keras, XLA", command: [python, here("keras_runner.py"), "fast"] },
    { name: "PyTorch", command: [python, here("torch_runner.py")] },
  ];
}

/** Starts a runner, and returns how to ask it one question after another. */
function start({ command }: Runner) {
  const [program, ...args] = [...command, "serve"];
  const child = spawn(program, args, {
    cwd: root,
    env: peersEnvironment(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question: string): Promise<{ ms: number; loss: number }> {
      child.stdin.write(`${question}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error(`bench: ${command.join(" ")} ended`);
      return JSON.parse(answer.value) as { ms: number; loss: number };
    },
    end: () => child.stdin.end(),
  };
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function report(title: string, names: readonly string[], times: readonly (readonly number[])[]) {
  const [first, ...others] = times.map(median);
  const cell = (ms: number) => `${ms < 100 ? ms.toFixed(2) : ms.toFixed(0)} ms`.padStart(11);
  console.log(
    `${title.padEnd(18)}${[first, ...others].map((ms) => cell(ms).padStart(13)).join("")}`,
  );
  const ratios = others.map((ms) => `${(ms / first).toFixed(1)} x`.padStart(13)).join("");
  console.log(`${"  of ours".padEnd(18)}${"1 x".padStart(13)}${ratios}`);
  return names;
}

/**
 * `npm run bench -- train [ROUNDS]`: the lessons' CNN and an MLP 784-128-10, Adam, batches of 128, trained by this
 * library, by tfjs as it comes, by Keras and by PyTorch. All processes stay alive and are asked in turn, so that what
 * else the machine does falls on all alike; the table gives medians over the rounds. Last the cold start: a new process
 * to the end of its first epoch.
 */
export async function run([rounds = "9"]: readonly string[]): Promise<void> {
  if (!existsSync(join(root, "dist", "src", "index.js"))) {
    throw new Error("bench: the library is not built: npm run build");
  }
  const all = runners();
  const names = all.map((runner) => runner.name);
  console.log(`${"".padEnd(18)}${names.map((name) => name.padStart(13)).join("")}`);
  const asked = all.map(start);
  for (const { title, network, what, count } of tasks) {
    const times: number[][] = asked.map(() => []);
    for (let round = -1; round < Number(rounds); round++) {
      for (const [i, runner] of asked.entries()) {
        const { ms, loss } = await runner.ask(`${network} ${what} ${count}`);
        if (!Number.isFinite(loss)) throw new Error(`bench: ${names[i]} has a loss of ${loss}`);
        // The first round warms up.
        if (round >= 0) times[i].push(ms / count);
      }
    }
    report(title, names, times);
  }
  asked.forEach((runner) => {
    runner.end();
  });
  coldStarts(all, names);
}

function coldStarts(all: readonly Runner[], names: readonly string[]): void {
  const times: number[][] = all.map(() => []);
  for (let round = 0; round < 4; round++) {
    all.forEach(({ command }, i) => {
      const [program, ...args] = [...command, "cold"];
      const began = performance.now();
      const ended = spawnSync(program, args, {
        cwd: root,
        env: peersEnvironment(),
        encoding: "utf8",
      });
      if (ended.status !== 0) throw new Error(`bench: ${names[i]} failed: ${ended.stderr}`);
      // The first round brings the files into memory.
      if (round > 0) times[i].push(performance.now() - began);
    });
  }
  report("cold start, CNN", names, times);
}
