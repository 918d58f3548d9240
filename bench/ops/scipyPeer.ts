import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { peersEnvironment, peersPython } from "../peers/peers.ts";

/** A Python that stays, so that its runs interleave with ours. */
export interface ScipyPeer {
  /** Milliseconds of one run of a case. */
  time(job: Readonly<Record<string, string | number>>): Promise<number>;
  close(): void;
}

export function startScipy(): ScipyPeer {
  const child = spawn(peersPython(), [join(import.meta.dirname, "scipy_runner.py")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: peersEnvironment(),
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async time(job) {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const line = (await lines.next()) as IteratorResult<string, undefined>;
      if (line.done === true) {
        throw new Error("bench ops: SciPy's process ended; its error is above");
      }
      return Number(line.value);
    },
    close: () => child.stdin.end(),
  };
}
