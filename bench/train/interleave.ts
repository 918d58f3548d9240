import { startRunner, type Runner } from "./runner.ts";
import { printRow } from "./table.ts";

/** What is asked of each: the network, what to do, and how many of it. */
export interface Task {
  readonly title: string;
  readonly network: "cnn" | "mlp";
  readonly what: "step" | "epoch";
  readonly count: number;
}

/**
 * All runners stay alive and are asked in turn, so that what else the machine does falls on all alike; prints the
 * medians over the rounds.
 *
 * @throws Error if one ends, or has a loss that is not a number
 */
export async function interleave(
  runners: readonly Runner[],
  tasks: readonly Task[],
  rounds: number,
): Promise<void> {
  const asked = runners.map(startRunner);
  for (const { title, network, what, count } of tasks) {
    const times: number[][] = asked.map(() => []);
    for (let round = -1; round < rounds; round++) {
      for (const [i, runner] of asked.entries()) {
        const { ms, loss } = await runner.ask(`${network} ${what} ${count}`);
        if (!Number.isFinite(loss)) {
          throw new Error(`bench: ${runners[i].name} has a loss of ${loss}`);
        }
        // The first round warms up.
        if (round >= 0) times[i].push(ms / count);
      }
    }
    printRow(title, times);
  }
  asked.forEach((runner) => {
    runner.end();
  });
}
