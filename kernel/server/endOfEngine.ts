import type { ErrorReport } from "../channel/messages.ts";
import type { EngineExit } from "./engineProcess.ts";

export interface Circumstances {
  /** What user code gave to `process.exit`. */
  readonly exitCode: number | null;
  /** Whether it was ended because an interrupt did not stop it. */
  readonly unstoppable: boolean;
  /** The end of its standard error. */
  readonly lastWords: string;
}

/** Why the engine ended, and what that means, as the error of a cell. */
export function endOfEngine(exit: EngineExit, circumstances: Circumstances): ErrorReport {
  const evalue = `${reason(exit, circumstances)}. Its variables are gone: run the cells above again.`;
  return { ename: "EngineEnded", evalue, traceback: [`EngineEnded: ${evalue}`] };
}

function reason({ code, signal }: EngineExit, circumstances: Circumstances): string {
  const { exitCode, unstoppable, lastWords } = circumstances;
  if (unstoppable) return "the cell could not be interrupted, so its process was ended";
  if (exitCode !== null) return `the cell ended its process: process.exit(${exitCode})`;
  if (/out of memory/i.test(lastWords)) return "the cell ran out of memory";
  // The system ends in this way what takes more memory than there is.
  if (signal === "SIGKILL") return "the process that runs the cells was killed, perhaps for memory";
  if (signal !== null) return `the process that runs the cells crashed (${signal})`;
  return `the process that runs the cells ended with exit code ${code ?? "unknown"}`;
}
