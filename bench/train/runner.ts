import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { peersEnvironment } from "../peers/peers.ts";

const root = join(import.meta.dirname, "..", "..");

/** A process that trains, and how it is called in the table. */
export interface Runner {
  readonly name: string;
  readonly command: readonly string[];
  /** What its environment has beside that of all. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A started runner, which answers one question after another. */
export interface AskedRunner {
  /** @param question such as "cnn step 40" */
  ask(question: string): Promise<{ ms: number; loss: number }>;
  end(): void;
}

/** Starts a runner that stays alive between questions. */
export function startRunner({ command, env }: Runner): AskedRunner {
  const [program, ...args] = [...command, "serve"];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...peersEnvironment(), ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${question}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error(`bench: ${command.join(" ")} ended`);
      return JSON.parse(answer.value) as { ms: number; loss: number };
    },
    end: () => child.stdin.end(),
  };
}
