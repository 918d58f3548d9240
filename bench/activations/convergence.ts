import { buildMlp, selectExamples, trainMlp } from "../../src/index.ts";
import type { History } from "../../src/index.ts";
import { loadDigits } from "../../src/node/data/index.ts";
import { median } from "../median.ts";

const seeds = [1, 2, 3];
const learningRates = [0.1, 0.5];
const epochs = 10;
const wanted = 0.9;
const depths = [
  { name: "1 hidden layer of 64", hidden: [64] },
  { name: "5 hidden layers of 64", hidden: [64, 64, 64, 64, 64] },
];

/** How soon the same network learns with each activation, shallow and deep. */
export async function printConvergence(): Promise<void> {
  const digits = await loadDigits();
  const train = selectExamples(digits.train, [...Array(2000).keys()]);
  console.log(
    `\nConvergence: 2,000 digits, ${epochs} epochs, batch 16, plain gradient descent; of the step sizes ` +
      `${learningRates.join(" and ")} the better for each; ${seeds.length} seeds\n`,
  );
  console.log(
    `| network | activation | step size | epochs to ${100 * wanted} % on new digits | final loss | final accuracy |`,
  );
  console.log("|---|---|---|---|---|---|");
  for (const { name, hidden } of depths) {
    for (const activation of ["relu", "tanh", "sigmoid"] as const) {
      const tried: { learningRate: number; histories: History[] }[] = [];
      for (const learningRate of learningRates) {
        const histories: History[] = [];
        for (const seed of seeds) {
          const start = buildMlp([784, ...hidden, 10], { seed, activation, dtype: "float32" });
          const options = { epochs, seed, learningRate, batchSize: 16, validation: digits.test };
          try {
            histories.push((await trainMlp(start, train, options)).history);
          } catch (error) {
            if (!(error instanceof RangeError)) throw error;
            console.error(`${name}, ${activation}, ${learningRate}: ${error.message}`);
          }
        }
        if (histories.length === seeds.length) tried.push({ learningRate, histories });
      }
      const best = tried.reduce((a, b) => (accuracy(b.histories) > accuracy(a.histories) ? b : a));
      const reached = best.histories.map((history) => epochsTo(history) ?? "never");
      const loss = median(best.histories.map((history) => history.epochs[epochs - 1].loss));
      console.log(
        `| ${name} | ${activation} | ${best.learningRate} | ${reached.join(", ")} | ${loss.toFixed(3)} | ` +
          `${(100 * accuracy(best.histories)).toFixed(1)} % |`,
      );
    }
  }
}

function accuracy(histories: readonly History[]): number {
  return median(histories.map((history) => history.epochs[epochs - 1].validationAccuracy!));
}

function epochsTo(history: History): number | undefined {
  return history.epochs.find((epoch) => epoch.validationAccuracy! >= wanted)?.epoch;
}
