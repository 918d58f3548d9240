import { median } from "../median.ts";
import { byTfjs, cases, inputs, ours } from "./cases.ts";
import type { Case } from "./cases.ts";
import { startScipy } from "./scipyPeer.ts";
import type { ScipyPeer } from "./scipyPeer.ts";
import { loadTfjsWithWasm } from "./tfjsPeer.ts";
import type { TfjsBackend } from "./tfjsPeer.ts";

const rounds = 9;

/** The peers, as the columns of the table. */
type Peer = TfjsBackend | "scipy";
const titles: Readonly<Record<Peer, string>> = {
  cpu: "tfjs cpu",
  wasm: "tfjs wasm",
  scipy: "SciPy",
};
const peers: readonly Peer[] = ["cpu", "wasm", "scipy"];

/**
 * Convolutions and poolings against tfjs on its plain `cpu` backend and on `wasm`, and against SciPy, the runs of
 * all interleaved; the table shows medians, and how many times as long as ours each takes.
 */
export async function run(): Promise<void> {
  const tf = await loadTfjsWithWasm();
  const scipy = startScipy();
  console.log(`Medians of ${rounds} rounds in ms; a ratio above 1 says that ours is faster.`);
  try {
    for (const each of cases) {
      const own: number[] = [];
      const times: Record<Peer, number[]> = { cpu: [], wasm: [], scipy: [] };
      const start = prepare(tf, scipy, each);
      // The first two rounds warm up caches and compilers, and are not counted.
      for (let round = -2; round < rounds; round++) {
        const took = timed(start.ours, each.repeats);
        if (round >= 0) own.push(took);
        for (const peer of peers) {
          const ms = await start[peer](round < 0 ? 1 : Math.ceil(each.repeats / 4));
          if (round >= 0) times[peer].push(ms);
        }
      }
      console.log(row(each, median(own), times));
    }
  } finally {
    scipy.close();
  }
}

/** What runs a case, by who runs it. */
function prepare(tf: Awaited<ReturnType<typeof loadTfjsWithWasm>>, scipy: ScipyPeer, each: Case) {
  const numbers = inputs(each);
  const on = (backend: TfjsBackend) => {
    const run = byTfjs(tf.on(backend), each, numbers);
    return (repeats: number) => {
      tf.on(backend);
      return timed(run, repeats);
    };
  };
  return {
    ours: ours(each, numbers),
    cpu: on("cpu"),
    wasm: on("wasm"),
    scipy: () => scipy.time({ ...each }),
  };
}

function row(each: Case, ours: number, times: Readonly<Record<Peer, readonly number[]>>): string {
  const { call, height, width, channels, filters, k } = each;
  const filter = call.includes("Pool") ? `${k}x${k}` : `${k}x${k}x${channels}x${filters}`;
  const columns = peers.map((peer) => {
    const ms = median(times[peer]);
    return `   ${titles[peer]} ${ms.toFixed(3).padStart(8)} (${(ms / ours).toFixed(1)}x)`;
  });
  const name = `${call.padEnd(10)} ${`${height}x${width}x${channels}`.padEnd(10)} ${filter.padEnd(10)}`;
  return `${name} ours ${ours.toFixed(3).padStart(8)}${columns.join("")}`;
}

/** Milliseconds of one run. */
function timed(run: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) run();
  return (performance.now() - start) / repeats;
}
