import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname } from "node:path";
import { usageOf } from "../../grader/sandbox/processes.ts";

/** How long a program took, and the most memory that it and all it started had at a time. */
export interface Measured {
  readonly seconds: number;
  /** Resident megabytes; pages that processes share count for each. */
  readonly memory: number;
}

/** Runs a program to its end. @throws when it fails */
export async function measure(
  program: string,
  args: readonly string[],
  folder: string,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, PATH: [dirname(program), process.env.PATH].join(delimiter) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said = (said + String(chunk)).slice(-2000)));
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, usageOf("/proc", child.pid)?.memory ?? 0);
  }, 500);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(timer);
  if (code !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${String(code)}: ${said}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}
