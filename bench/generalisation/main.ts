import { buildDenseNetwork, buildDigitsCnn, evaluate, fit, robustness } from "../../src/index.ts";
import type { LayersModel } from "../../src/index.ts";
import { loadDigits } from "../../src/node/data/index.ts";
import { tf } from "../../src/node/index.ts";

/** The lessons' CNN, a dense network of its size, and one that is told as many digits right as it can be. */
const networks: Readonly<Record<string, (seed: number) => LayersModel>> = {
  CNN: (seed) => buildDigitsCnn(tf, { seed }),
  "784-7-10": (seed) => buildDenseNetwork(tf, { seed, hiddenUnits: [7] }),
  "784-128-10": (seed) => buildDenseNetwork(tf, { seed, hiddenUnits: [128] }),
};

const percent = (values: readonly number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = Math.max(...values) - Math.min(...values);
  return `${(100 * mean).toFixed(2)} (${(100 * spread).toFixed(2)})`;
};

/**
 * `npm run bench -- generalisation [SEEDS]`: do shared weights overfit less? Each network learns the 8,000 digits
 * for 20 epochs, from several seeds, and tells them, the 2,000 new ones, and the new ones moved by two pixels.
 */
export async function run([seeds = "5"]: readonly string[]): Promise<void> {
  const digits = await loadDigits();
  console.log("In %, means over the seeds, in brackets largest minus smallest");
  console.log("| network | parameters | trained on | new | gap | new, moved by 2 |");
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const [name, build] of Object.entries(networks)) {
    const figures = {
      trained: [] as number[],
      fresh: [] as number[],
      gap: [] as number[],
      moved: [] as number[],
    };
    let parameters = 0;
    for (let seed = 1; seed <= Number(seeds); seed++) {
      const model = build(seed);
      parameters = model.countParams();
      await fit(tf, model, digits.train, { epochs: 20, seed });
      const trained = evaluate(tf, model, digits.train).accuracy;
      const fresh = evaluate(tf, model, digits.test).accuracy;
      const { shifts } = robustness(tf, model, digits.test, {
        seed,
        shifts: [{ right: 2 }],
        noise: [],
      });
      figures.trained.push(trained);
      figures.fresh.push(fresh);
      figures.gap.push(trained - fresh);
      figures.moved.push(shifts[0].accuracy);
    }
    const cells = [figures.trained, figures.fresh, figures.gap, figures.moved].map(percent);
    console.log(`| ${[name, parameters, ...cells].join(" | ")} |`);
  }
}
