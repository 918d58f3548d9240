import { buildMlp, mlpParameterCount, trainMlp } from "../../src/index.ts";
import { loadDigits } from "../../src/node/data/index.ts";

const epochs = 5;
const seeds = [1, 2];
const shapes = [[], [16], [64], [128], [256], [64, 64], [128, 128], [64, 64, 64, 64]];

/** What depth and width bring in accuracy, and cost in parameters and time. */
export async function printSizes(): Promise<void> {
  const { train, test } = await loadDigits();
  console.log(
    `\nDepth and width: 8,000 digits, ReLU, ${epochs} epochs, batch 32, step size 0.1 falling along a cosine, ` +
      `momentum 0.9; mean of ${seeds.length} seeds, processor time of the faster\n`,
  );
  await trainMlp(buildMlp([784, 8, 10], { seed: 1, dtype: "float32" }), train, {
    epochs: 1,
    seed: 1,
  });
  const results: { sizes: number[]; parameters: number; accuracy: number; seconds: number }[] = [];
  for (const hidden of shapes) {
    const sizes = [784, ...hidden, 10];
    const accuracies: number[] = [];
    const seconds: number[] = [];
    for (const seed of seeds) {
      const start = buildMlp(sizes, { seed, dtype: "float32" });
      const options = { epochs, seed, momentum: 0.9, learningRateDecay: "cosine" } as const;
      const before = process.cpuUsage().user;
      const { history } = await trainMlp(start, train, { ...options, validation: test });
      accuracies.push(history.epochs[epochs - 1].validationAccuracy!);
      // What the processor spent, since other work on the machine would stretch the clock's time.
      seconds.push((process.cpuUsage().user - before) / 1e6);
    }
    results.push({
      sizes,
      parameters: mlpParameterCount(buildMlp(sizes, { seed: 1 })),
      accuracy: accuracies.reduce((sum, a) => sum + a, 0) / seeds.length,
      seconds: Math.min(...seconds),
    });
  }
  const whole = results.find(({ sizes }) => sizes.join("-") === "784-128-10")!;
  console.log("| network | parameters | accuracy on new digits | time, 784-128-10 = 1 |");
  console.log("|---|---|---|---|");
  for (const { sizes, parameters, accuracy, seconds } of results) {
    console.log(
      `| ${sizes.join("-")} | ${parameters.toLocaleString("en")} | ${(100 * accuracy).toFixed(1)} % | ` +
        `${(seconds / whole.seconds).toFixed(2)} |`,
    );
  }
}
