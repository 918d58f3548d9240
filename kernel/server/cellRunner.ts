import type { CellId, ErrorReport, OutputEvent } from "../channel/messages.ts";
import type { LanguageService } from "../language/languageService.ts";
import { createMessage, type Json, type Message } from "../protocol/message.ts";
import { cellText } from "./cellText.ts";
import type { CellEnd, EngineSupervisor } from "./engineSupervisor.ts";
import { History } from "./history.ts";
import type { Outputs } from "./outputs.ts";
import type { Parents } from "./parents.ts";
import { reportDiagnostics } from "./typeErrors.ts";

const INTERRUPTED: CellEnd = {
  error: {
    ename: "Interrupted",
    evalue: "The cell was stopped before it started.",
    traceback: ["Interrupted: The cell was stopped before it started."],
  },
  userExpressions: {},
};

/** Milliseconds without a change after which a figure is at rest. */
const QUIET = 500;

export interface CellLinks {
  readonly language: LanguageService;
  readonly engine: EngineSupervisor;
  readonly outputs: Outputs;
  readonly parents: Parents;
  publish(message: Message): void;
}

interface RunningCell {
  readonly request: Message;
  readonly cell: CellId;
  readonly code: string;
  readonly count: number;
  readonly silent: boolean;
  readonly stored: boolean;
  /** What is to be shown in the pager. */
  readonly payload: Json[];
}

/** Runs one execute request from type check to reply. */
export class CellRunner {
  readonly history = new History();
  readonly #links: CellLinks;
  #count = 0;
  #running: RunningCell | null = null;
  #quiet: NodeJS.Timeout | undefined;
  /** Ends the wait for the type check. */
  #interruptCheck: (() => void) | null = null;

  constructor(links: CellLinks) {
    this.#links = links;
  }

  /** The request of the cell that runs. */
  get running(): Message | null {
    return this.#running?.request ?? null;
  }

  /** Run the cell of an execute request; the content of its reply. */
  async run(request: Message): Promise<Json> {
    const running = this.#begin(request);
    this.#running = running;
    const { cell, count, silent, payload } = running;
    const end = await this.#checkAndExecute(running);
    await this.#links.outputs.settle();
    this.#running = null;
    if (end.error !== undefined) return this.#failed(cell, count, silent, end.error);
    return {
      status: "ok",
      execution_count: count,
      user_expressions: end.userExpressions,
      payload,
    };
  }

  interrupt(): void {
    if (this.#interruptCheck !== null) this.#interruptCheck();
    else this.#links.engine.interrupt();
  }

  /** Publish what a cell puts out. */
  output(event: OutputEvent): void {
    const { outputs } = this.#links;
    switch (event.type) {
      case "stream":
        outputs.stream(event.cell, event.name, event.text);
        break;
      case "display":
        outputs.display(event);
        if (this.#running === null) this.#drawWhenQuiet();
        break;
      case "clear":
        outputs.clear(event.cell, event.wait);
        break;
      case "result":
        this.#result(event);
        break;
      case "page":
        // The pager opens with the reply; what comes later has none.
        this.#running?.payload.push({ source: "page", data: event.data, start: 0 });
        break;
      case "error":
        outputs.error(event.cell ?? this.#links.parents.latest, event.error);
        break;
    }
  }

  #begin(request: Message): RunningCell {
    const code = cellText(request.content);
    const silent = request.content.silent === true;
    const stored = !silent && request.content.store_history !== false;
    if (stored) this.#count += 1;
    const count = this.#count;
    if (stored) this.history.add(count, code);
    if (!silent) {
      const content = { code, execution_count: count };
      this.#links.publish(createMessage("execute_input", content, request));
    }
    const cell = this.#links.parents.remember(request);
    return { request, cell, code, count, silent, stored, payload: [] };
  }

  async #checkAndExecute(running: RunningCell): Promise<CellEnd> {
    const { request, cell, code, count, silent } = running;
    const diagnostics = await this.#check(code);
    if (diagnostics === null) return INTERRUPTED;
    const [first, ...rest] = diagnostics;
    if (first !== undefined) {
      return { error: reportDiagnostics([first, ...rest], code, count), userExpressions: {} };
    }
    const { user_expressions: expressions } = request.content;
    const userExpressions = (expressions ?? {}) as Record<string, string>;
    const execute = { type: "execute", cell, code, count, silent, userExpressions } as const;
    const end = await this.#links.engine.execute(execute);
    await this.#links.language.commit();
    return end;
  }

  /** What is wrong with the types; null if an interrupt came before the answer. */
  async #check(code: string) {
    const interrupted = new Promise<null>((resolve) => {
      this.#interruptCheck = () => {
        resolve(null);
      };
    });
    try {
      return await Promise.race([this.#links.language.check(code), interrupted]);
    } finally {
      this.#interruptCheck = null;
    }
  }

  /** A figure that changes when no cell runs, by a slider say, gets its static picture when it has come to rest. */
  #drawWhenQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      if (this.#running === null) void this.#links.outputs.settle();
    }, QUIET);
  }

  #result(event: Extract<OutputEvent, { type: "result" }>): void {
    const running = this.#running;
    if (running === null) return;
    if (running.stored) this.history.addOutput(event.data["text/plain"]);
    this.#links.outputs.result(event.cell, event, running.count);
  }

  #failed(cell: CellId, count: number, silent: boolean, error: ErrorReport): Json {
    if (!silent) this.#links.outputs.error(cell, error);
    return { status: "error", execution_count: count, ...error };
  }
}
