import { loadPlainTfjs } from "../../src/node/loadPlainTfjs.ts";
import { byTfjs, cases, inputs, ours } from "./cases.ts";
import { startScipy } from "./scipyPeer.ts";

const rounds = 9;

/**
 * Convolutions and poolings against tfjs on its plain `cpu` backend and against SciPy, the runs of
 * the three interleaved; the table shows medians, and how many times as long as ours each takes.
 */
export async function run(): Promise<void> {
  const tf = loadPlainTfjs();
  const scipy = startScipy();
  console.log(`Medians of ${rounds} rounds in ms; a ratio above 1 says that ours is faster.`);
  try {
    for (const each of cases) {
      const numbers = inputs(each);
      const own = ours(each, numbers);
      const tfjs = byTfjs(tf, each, numbers);
      const times = { ours: [] as number[], tfjs: [] as number[], scipy: [] as number[] };
      // The first two rounds warm up caches and compilers, and are not counted.
      for (let round = -2; round < rounds; round++) {
        const took = {
          ours: timed(own, each.repeats),
          tfjs: timed(tfjs, round < 0 ? 1 : Math.ceil(each.repeats / 4)),
          scipy: await scipy.time({ ...each }),
        };
        if (round < 0) continue;
        times.ours.push(took.ours);
        times.tfjs.push(took.tfjs);
        times.scipy.push(took.scipy);
      }
      const [a, b, c] = [median(times.ours), median(times.tfjs), median(times.scipy)];
      const { call, height, width, channels, filters, k } = each;
      const filter = call.includes("Pool") ? `${k}x${k}` : `${k}x${k}x${channels}x${filters}`;
      console.log(
        `${call.padEnd(10)} ${`${height}x${width}x${channels}`.padEnd(10)} ${filter.padEnd(10)}` +
          `ours ${a.toFixed(3).padStart(9)}   tfjs cpu ${b.toFixed(3).padStart(9)} (${(b / a).toFixed(1)}x)` +
          `   SciPy ${c.toFixed(3).padStart(9)} (${(c / a).toFixed(1)}x)`,
      );
    }
  } finally {
    scipy.close();
  }
}

/** Milliseconds of one run. */
function timed(run: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) run();
  return (performance.now() - start) / repeats;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
