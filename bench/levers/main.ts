import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median } from "../median.ts";

/** A change to tfjs's own training step: its name for `levers.mjs`, and what is set in its environment. */
interface Lever {
  readonly name: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const levers: readonly Lever[] = [
  { name: "stock" },
  { name: "ReluGrad" },
  { name: "BiasAddGrad" },
  { name: "fused loss" },
  { name: "windows and matMul" },
  { name: "ResourceApplyAdam" },
  { name: "no accuracy" },
  { name: "fit, yields" },
  { name: "fit, never yields" },
  { name: "tf.data" },
  { name: "oneDNN", environment: { TF_ENABLE_ONEDNN_OPTS: "1" } },
  { name: "one thread an op", environment: { TF_NUM_INTRAOP_THREADS: "1" } },
  { name: "one op at a time", environment: { TF_NUM_INTEROP_THREADS: "1" } },
];

interface Answer {
  readonly ms: number;
  readonly losses: readonly number[];
}

/**
 * `npm run bench -- levers [ROUNDS]`: the step of the lessons' CNN as tfjs takes it, and with one change at a time. Each
 * runs in a process of its own, all in turn; the table gives the median over the rounds, and the loss after ten steps.
 */
export function run([rounds = "3"]: readonly string[]): void {
  const answers = new Map(levers.map(({ name }) => [name, [] as Answer[]]));
  for (let round = 0; round < Number(rounds); round++) {
    for (const lever of levers) answers.get(lever.name)?.push(measure(lever));
  }
  const stock = median(answers.get("stock")!.map(({ ms }) => ms));
  for (const [name, all] of answers) {
    const ms = median(all.map((answer) => answer.ms));
    const loss = all[0].losses.at(-1) ?? NaN;
    console.log(
      `${name.padEnd(20)} ${ms.toFixed(1).padStart(6)} ms  ${(ms / stock).toFixed(2)} x  loss ${loss}`,
    );
  }
}

function measure({ name, environment }: Lever): Answer {
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, "levers.mjs"), name], {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  if (ended.status !== 0) throw new Error(`bench levers: ${name} failed: ${ended.stderr}`);
  return JSON.parse(ended.stdout) as Answer;
}
