import type {
  CellId,
  DialogueEvent,
  EngineEvent,
  EngineRequest,
  ErrorReport,
  ExecuteRequest,
  Metadata,
  OutputEvent,
} from "../channel/messages.ts";
import { endOfEngine } from "./endOfEngine.ts";
import { EngineProcess, type EngineExit, type EngineListener } from "./engineProcess.ts";
import { spawnEngine, type StartedEngine } from "./spawnEngine.ts";

export interface CellEnd {
  readonly error?: ErrorReport;
  readonly userExpressions: Metadata;
}

export interface SupervisorListener {
  onOutput(event: OutputEvent): void;
  onDialogue(event: DialogueEvent): void;
  onNativeOutput(name: "stdout" | "stderr", text: string): void;
  /** The running cell is in code that an interrupt cannot stop: the engine will be ended after `seconds`. */
  onUnstoppable(seconds: number): void;
  /** The engine ended and a new one stands in its place: what cells declared is gone. */
  onRestart(): void;
}

/** How long an interrupted cell may go on before it is told that its engine will end, and until that, in milliseconds. */
const WARN_AFTER = 1000;
const INTERRUPT_PATIENCE = 5000;

/** Keeps an engine running, and turns its events into the end of the one cell that runs. */
export class EngineSupervisor {
  readonly #listener: SupervisorListener;
  readonly #outputBytes: number;
  #engine: EngineProcess;
  #running: { cell: CellId; finish: (end: CellEnd) => void } | null = null;
  #patience: NodeJS.Timeout[] = [];
  #unstoppable = false;
  #stopped = false;
  /** What user code gave to `process.exit`. */
  #exitCode: number | null = null;
  /** The end of what the engine wrote to standard error: V8 says there why it gave up. */
  #lastWords = "";

  /** @param outputBytes how much text of a cell is worth sending. */
  constructor(first: StartedEngine, listener: SupervisorListener, outputBytes: number) {
    this.#listener = listener;
    this.#outputBytes = outputBytes;
    this.#engine = this.#listenTo(first);
  }

  get pid(): number | undefined {
    return this.#engine.pid;
  }

  /** Run a cell; resolves when it has ended, be it with its engine. */
  execute(request: ExecuteRequest): Promise<CellEnd> {
    return new Promise((finish) => {
      this.#running = { cell: request.cell, finish };
      this.#engine.send(request);
    });
  }

  /** Pass on what needs no answer. */
  send(request: Exclude<EngineRequest, ExecuteRequest>): void {
    this.#engine.send(request);
  }

  interrupt(): void {
    this.#engine.interrupt(this.#running?.cell ?? null);
    if (this.#running === null || this.#patience.length > 0) return;
    const warn = () => {
      this.#listener.onUnstoppable((INTERRUPT_PATIENCE - WARN_AFTER) / 1000);
    };
    const end = () => {
      this.#unstoppable = true;
      this.#engine.kill();
    };
    this.#patience = [setTimeout(warn, WARN_AFTER), setTimeout(end, INTERRUPT_PATIENCE)];
  }

  stop(): void {
    this.#stopped = true;
    this.#engine.kill();
  }

  #listenTo(started: StartedEngine): EngineProcess {
    const listener: EngineListener = {
      onEvent: (event) => {
        this.#receive(event);
      },
      onNativeOutput: (name, text) => {
        if (name === "stderr") this.#lastWords = (this.#lastWords + text).slice(-4000);
        this.#listener.onNativeOutput(name, text);
      },
      onExit: (exit) => {
        this.#replace(exit);
      },
    };
    return new EngineProcess(started, listener);
  }

  #receive(event: EngineEvent): void {
    switch (event.type) {
      case "ready":
        break;
      case "done":
        if (event.cell === this.#running?.cell) this.#end(event);
        break;
      case "exit":
        this.#exitCode = event.code;
        this.#engine.kill();
        break;
      case "comm":
      case "target":
      case "handled":
      case "input":
        this.#listener.onDialogue(event);
        break;
      default:
        this.#listener.onOutput(event);
    }
  }

  #end(end: CellEnd): void {
    const running = this.#running;
    this.#running = null;
    for (const timer of this.#patience) clearTimeout(timer);
    this.#patience = [];
    running?.finish(end);
  }

  #replace(exit: EngineExit): void {
    if (this.#stopped) return;
    const error = endOfEngine(exit, {
      exitCode: this.#exitCode,
      unstoppable: this.#unstoppable,
      lastWords: this.#lastWords,
    });
    const idle = this.#running === null;
    this.#exitCode = null;
    this.#unstoppable = false;
    this.#lastWords = "";
    this.#engine = this.#listenTo(spawnEngine(this.#outputBytes));
    this.#listener.onRestart();
    // Between cells only the log of outputs can tell; the cell that ran last is the likely cause.
    if (idle) this.#listener.onOutput({ type: "error", cell: null, error });
    else this.#end({ error, userExpressions: {} });
  }
}
