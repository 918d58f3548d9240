import { run as runMlp } from "../mlp/main.ts";
import { byTfjs, cases, inputs, ours } from "./cases.ts";
import type { Case } from "./cases.ts";
import { startScipy } from "./scipyPeer.ts";
import type { ScipyPeer } from "./scipyPeer.ts";
import { loadTfjsWithWasm } from "./tfjsPeer.ts";
import type { TfjsBackend } from "./tfjsPeer.ts";

const rounds = 15;

/** Ours in either type of number, then the peers. */
const runners = ["float64", "float32", "cpu", "wasm", "scipy"] as const;
type Runner = (typeof runners)[number];
type Times = Record<Runner, number[]>;

/**
 * Convolutions and poolings against tfjs on its plain `cpu` backend and on `wasm`, both of which compute in float32, and
 * against SciPy in float64, the runs of all interleaved, the library as it is built; then the multi-layer perceptron by hand against NumPy.
 */
export async function run(): Promise<void> {
  const tf = await loadTfjsWithWasm();
  const scipy = startScipy();
  console.log(
    `The fastest of ${rounds} rounds in ms; in brackets, how many times as long as ours in the same type of number.`,
  );
  try {
    for (const each of cases) {
      const times: Times = { float64: [], float32: [], cpu: [], wasm: [], scipy: [] };
      const start = prepare(tf, scipy, each);
      // The first two rounds warm up caches and compilers, and are not counted.
      for (let round = -2; round < rounds; round++) {
        for (const runner of runners) {
          const ms = await start[runner](
            runner.startsWith("float") ? each.repeats : Math.ceil(each.repeats / 4),
          );
          if (round >= 0) times[runner].push(ms);
        }
      }
      console.log(row(each, times));
    }
  } finally {
    scipy.close();
  }
  console.log();
  await runMlp();
}

/** What runs a case, by who runs it. */
function prepare(tf: Awaited<ReturnType<typeof loadTfjsWithWasm>>, scipy: ScipyPeer, each: Case) {
  const [double, single] = [inputs(each, Float64Array), inputs(each, Float32Array)];
  const byUs = (numbers: typeof single) => {
    const run = ours(each, numbers);
    return (repeats: number) => timed(run, repeats);
  };
  const on = (backend: TfjsBackend) => {
    const run = byTfjs(tf.on(backend), each, single);
    return (repeats: number) => {
      tf.on(backend);
      return timed(run, repeats);
    };
  };
  return {
    float64: byUs(double),
    float32: byUs(single),
    cpu: on("cpu"),
    wasm: on("wasm"),
    scipy: () => scipy.time({ ...each }),
  };
}

function row(each: Case, times: Times): string {
  const { call, height, width, channels, filters, k } = each;
  const filter = call.includes("Pool") ? `${k}x${k}` : `${k}x${k}x${channels}x${filters}`;
  const name = `${call.padEnd(10)} ${`${height}x${width}x${channels}`.padEnd(10)} ${filter.padEnd(10)}`;
  const of = (runner: Runner) =>
    Math.min(...times[runner])
      .toFixed(3)
      .padStart(8);
  const against = (runner: Runner, own: Runner) =>
    `${of(runner)} (${(Math.min(...times[runner]) / Math.min(...times[own])).toFixed(1)}x)`;
  return (
    `${name} float32 ${of("float32")}   tfjs cpu ${against("cpu", "float32")}   tfjs wasm ${against("wasm", "float32")}` +
    `   float64 ${of("float64")}   SciPy ${against("scipy", "float64")}`
  );
}

/** Milliseconds of one run. */
function timed(run: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) run();
  return (performance.now() - start) / repeats;
}
