import type { EngineEvent, EngineRequest, ErrorReport, Metadata } from "../channel/messages.ts";
import { EngineProcess, type EngineExit } from "./engineProcess.ts";

export interface CellEnd {
  readonly error?: ErrorReport;
  readonly userExpressions: Metadata;
}

export type OutputEvent = Exclude<EngineEvent, { type: "done" | "ready" | "exit" }>;

export interface SupervisorListener {
  onOutput(event: OutputEvent): void;
  onNativeOutput(name: "stdout" | "stderr", text: string): void;
  /** The engine ended and a new one stands in its place: what cells declared is gone. */
  onRestart(): void;
}

/** How long an interrupted cell may go on before its engine is ended, in milliseconds. */
const INTERRUPT_PATIENCE = 5000;

/** Keeps an engine running, and turns its events into the end of the one cell that runs. */
export class EngineSupervisor {
  readonly #listener: SupervisorListener;
  #engine: EngineProcess;
  #finish: ((end: CellEnd) => void) | null = null;
  #interruption: NodeJS.Timeout | null = null;
  #unstoppable = false;
  #stopped = false;
  /** What user code gave to `process.exit`. */
  #exitCode: number | null = null;
  /** The end of what the engine wrote to standard error: V8 says there why it gave up. */
  #lastWords = "";

  constructor(listener: SupervisorListener) {
    this.#listener = listener;
    this.#engine = this.#start();
  }

  /** Run a cell; resolves when it has ended, be it with its engine. */
  execute(request: EngineRequest): Promise<CellEnd> {
    return new Promise((resolve) => {
      this.#finish = resolve;
      this.#engine.send(request);
    });
  }

  interrupt(): void {
    if (this.#finish === null) return;
    this.#engine.interrupt();
    this.#interruption ??= setTimeout(() => {
      this.#unstoppable = true;
      this.#engine.kill();
    }, INTERRUPT_PATIENCE);
  }

  stop(): void {
    this.#stopped = true;
    this.#engine.kill();
  }

  #start(): EngineProcess {
    return new EngineProcess({
      onEvent: (event) => {
        if (event.type === "done") this.#end(event);
        else if (event.type === "exit") this.#exit(event.code);
        else if (event.type !== "ready") this.#listener.onOutput(event);
      },
      onNativeOutput: (name, text) => {
        if (name === "stderr") this.#lastWords = (this.#lastWords + text).slice(-4000);
        this.#listener.onNativeOutput(name, text);
      },
      onExit: (exit) => {
        this.#replace(exit);
      },
    });
  }

  #exit(code: number): void {
    this.#exitCode = code;
    this.#engine.kill();
  }

  #end(end: CellEnd): void {
    const finish = this.#finish;
    this.#finish = null;
    if (this.#interruption !== null) clearTimeout(this.#interruption);
    this.#interruption = null;
    finish?.(end);
  }

  #replace(exit: EngineExit): void {
    if (this.#stopped) return;
    const evalue = this.#unstoppable
      ? `the cell did not stop within ${INTERRUPT_PATIENCE / 1000} seconds, so its process was ended`
      : reason(exit, this.#exitCode, this.#lastWords);
    this.#exitCode = null;
    this.#unstoppable = false;
    this.#lastWords = "";
    this.#engine = this.#start();
    this.#listener.onRestart();
    const sentence = `${evalue}. Its variables are gone: run the cells above again.`;
    this.#end({
      error: { ename: "EngineEnded", evalue: sentence, traceback: [`EngineEnded: ${sentence}`] },
      userExpressions: {},
    });
  }
}

function reason({ code, signal }: EngineExit, exitCode: number | null, lastWords: string): string {
  if (exitCode !== null) return `the cell ended its process: process.exit(${exitCode})`;
  if (lastWords.includes("heap out of memory")) return "JavaScript ran out of memory";
  if (signal !== null) return `the process that runs the cells was killed (${signal})`;
  return `the process that runs the cells ended with exit code ${code ?? "unknown"}`;
}
