import { printConvergence } from "./convergence.ts";
import { printCost } from "./cost.ts";
import { printSizes } from "./sizes.ts";

/** What the lesson on activations says of cost, convergence, depth and width, measured. */
export async function run(): Promise<void> {
  printCost();
  await printSizes();
  await printConvergence();
}
