import type { ErrorReport } from "../channel/messages.ts";
import type { LanguageService } from "../language/languageService.ts";
import { createMessage, type Json, type Message } from "../protocol/message.ts";
import { cellText } from "./cellText.ts";
import { EngineSupervisor, type CellEnd, type OutputEvent } from "./engineSupervisor.ts";
import { History } from "./history.ts";
import { Outputs } from "./outputs.ts";
import { Parents } from "./parents.ts";
import { reportDiagnostics } from "./typeErrors.ts";

const INTERRUPTED: CellEnd = {
  error: {
    ename: "Interrupted",
    evalue: "The cell was stopped before it started.",
    traceback: ["Interrupted: The cell was stopped before it started."],
  },
  userExpressions: {},
};

/** Runs one execute request from type check to reply. */
export class CellRunner {
  readonly history = new History();
  readonly #language: LanguageService;
  readonly #publish: (message: Message) => void;
  readonly #parents = new Parents();
  readonly #outputs: Outputs;
  readonly #engine: EngineSupervisor;
  #count = 0;
  #interrupted = false;
  #running: { cell: string; silent: boolean } | null = null;

  constructor(language: LanguageService, publish: (message: Message) => void) {
    this.#language = language;
    this.#publish = publish;
    this.#outputs = new Outputs(publish, this.#parents);
    this.#engine = new EngineSupervisor({
      onOutput: (event) => {
        this.#output(event);
      },
      onNativeOutput: (name, text) => {
        this.#outputs.stream(this.#running?.cell ?? this.#parents.latest, name, text);
      },
      onRestart: () => void this.#language.reset(),
    });
  }

  /** Run the cell of an execute request; the content of its reply. */
  async run(request: Message): Promise<Json> {
    const code = cellText(request.content);
    const silent = request.content.silent === true;
    const stored = !silent && request.content.store_history !== false;
    const cell = this.#parents.remember(request);
    this.#interrupted = false;
    if (stored) this.#count += 1;
    const count = this.#count;
    if (stored) this.history.add(count, code);
    if (!silent) {
      this.#publish(createMessage("execute_input", { code, execution_count: count }, request));
    }
    this.#running = { cell, silent };
    const end = await this.#checkAndExecute(request, code, count, silent);
    await this.#outputs.settle();
    this.#running = null;
    if (end.error !== undefined) return this.#failed(cell, count, silent, end.error);
    return {
      status: "ok",
      execution_count: count,
      user_expressions: end.userExpressions,
      payload: [],
    };
  }

  interrupt(): void {
    this.#interrupted = true;
    this.#engine.interrupt();
  }

  stop(): void {
    this.#engine.stop();
  }

  async #checkAndExecute(
    request: Message,
    code: string,
    count: number,
    silent: boolean,
  ): Promise<CellEnd> {
    const [first, ...rest] = await this.#language.check(code);
    if (first !== undefined) {
      return { error: reportDiagnostics([first, ...rest], code, count), userExpressions: {} };
    }
    if (this.#interrupted) return INTERRUPTED;
    const expressions = request.content.user_expressions;
    const end = await this.#engine.execute({
      type: "execute",
      cell: request.header.msg_id,
      code,
      count,
      silent,
      userExpressions: (expressions ?? {}) as Record<string, string>,
    });
    await this.#language.commit();
    return end;
  }

  #failed(cell: string, count: number, silent: boolean, error: ErrorReport): Json {
    if (!silent) this.#outputs.error(cell, error);
    return { status: "error", execution_count: count, ...error };
  }

  #output(event: OutputEvent): void {
    const { cell } = event;
    switch (event.type) {
      case "stream":
        this.#outputs.stream(cell, event.name, event.text);
        break;
      case "display":
        this.#outputs.display(event);
        break;
      case "clear":
        this.#outputs.clear(cell, event.wait);
        break;
      case "result":
        this.#outputs.result(event.cell, event, this.#count);
        break;
      case "error":
        this.#outputs.error(cell, event.error);
        break;
    }
  }
}
