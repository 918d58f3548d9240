import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { buildMlp, trainMlp } from "../../src/index.ts";
import { loadDigits } from "../../src/node/data/index.ts";
import { peersEnvironment, peersPython } from "../peers/peers.ts";

interface Epoch {
  readonly milliseconds: number;
  readonly loss: number;
}

const rounds = 7;
const digitsFolder = join(import.meta.dirname, "..", "..", "data", "digits");

/** The multi-layer perceptron by hand, one epoch of 8,000 digits, against the same in NumPy, turn by turn. */
export async function run(): Promise<void> {
  const { train } = await loadDigits();
  const single = buildMlp([784, 128, 10], { seed: 1, dtype: "float32" });
  const double = buildMlp([784, 128, 10], { seed: 1 });
  const ours = async (mlp: typeof single): Promise<Epoch> => {
    const { history } = await trainMlp(mlp, train, { epochs: 1, seed: 1 });
    return { milliseconds: 1000 * history.seconds, loss: history.epochs[0].loss };
  };
  const python = peersPython();
  const script = join(import.meta.dirname, "numpy_epoch.py");
  const numpy = (): Promise<Epoch> => {
    const output = execFileSync(python, [script, digitsFolder], { env: peersEnvironment() });
    return Promise.resolve(JSON.parse(String(output)) as Epoch);
  };
  const cases: [string, () => Promise<Epoch>][] = [
    ["NumPy, float32", numpy],
    ["Two Kernels, float32", () => ours(single)],
    ["Two Kernels, float64", () => ours(double)],
  ];
  await ours(single);
  const times = cases.map((): number[] => []);
  const losses = cases.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, epoch]] of cases.entries()) {
      const { milliseconds, loss } = await epoch();
      times[i].push(milliseconds);
      losses[i] = loss;
    }
  }
  console.log(
    `MLP by hand, one epoch of 8,000 digits (784-128-10, batch 32), fastest of ${rounds}\n`,
  );
  console.log("| | ms | times NumPy's | mean loss |\n|---|---|---|---|");
  cases.forEach(([name], i) => {
    const ratio = Math.min(...times[i]) / Math.min(...times[0]);
    console.log(
      `| ${name} | ${Math.min(...times[i]).toFixed(0)} | ${ratio.toFixed(1)} | ${losses[i].toFixed(3)} |`,
    );
  });
}
