import { setImmediate } from "node:timers";
import type { CellId, EngineRequest, ErrorReport, Metadata } from "../channel/messages.ts";
import { cellUrl, rememberCell, runAsCell } from "./cells.ts";
import { compileCell, type CompiledCell } from "./compile/compileCell.ts";
import type { Displays } from "./displays.ts";
import { Evaluator, type Outcome } from "./evaluator.ts";
import { emit } from "./outlet.ts";
import { renderValue } from "./render/renderValue.ts";
import { reportError } from "./reportError.ts";

export const INTERRUPTED: ErrorReport = {
  ename: "Interrupted",
  evalue: "The cell was stopped. Variables keep the values they had.",
  traceback: ["Interrupted: The cell was stopped. Variables keep the values they had."],
};

/** Runs one cell at a time; the server sends the next when it has heard `done`. */
export class Executor {
  readonly #evaluator = new Evaluator();
  readonly #displays: Displays;
  readonly #flush: () => void;
  #running: CellId | null = null;
  /** What the running cell threw outside its own flow: in a callback, or in a promise that nobody awaits. */
  #uncaught: ErrorReport | undefined;

  /** @param flush writes the marks by which the server knows that it has read all native output. */
  constructor(displays: Displays, flush: () => void) {
    this.#displays = displays;
    this.#flush = flush;
  }

  execute(request: EngineRequest): void {
    const { cell, code, count } = request;
    this.#running = cell;
    this.#uncaught = undefined;
    const asItIs = { count, code, originalPosition: <P>(position: P) => position };
    rememberCell(asItIs);
    let compiled: CompiledCell;
    try {
      compiled = compileCell(code, cellUrl(count));
    } catch (error) {
      this.#finish(cell, reportError(error, count));
      return;
    }
    rememberCell({ ...asItIs, originalPosition: compiled.originalPosition });
    runAsCell(cell, () => {
      this.#evaluator.run(compiled.scripts, (outcome) => {
        void this.#conclude(request, compiled.hasResult, outcome);
      });
    });
  }

  /** End the running cell from outside its code. */
  interrupt(): void {
    if (this.#running !== null) this.#finish(this.#running, INTERRUPTED);
  }

  /** Take an error that nobody caught; false if it is not the running cell's. */
  takeUncaught(cell: CellId | null, error: unknown): boolean {
    if (cell === null || cell !== this.#running) return false;
    this.#uncaught ??= reportError(error, 0);
    return true;
  }

  async #conclude(request: EngineRequest, hasResult: boolean, outcome: Outcome): Promise<void> {
    const { cell, count, silent } = request;
    if (outcome.kind === "terminated") {
      this.#finish(cell, INTERRUPTED);
      return;
    }
    if (outcome.kind === "thrown") {
      this.#finish(cell, reportError(outcome.error, count));
      return;
    }
    try {
      if (hasResult && !silent && outcome.value !== undefined) {
        const data = await renderValue(outcome.value);
        emit({ type: "result", cell, data, metadata: {} });
      }
      await this.#displays.settled();
      // Node reports a rejection that nobody handles only after this turn of its loop.
      await new Promise((resolve) => setImmediate(resolve));
    } catch (error) {
      this.#finish(cell, reportError(error, count));
      return;
    }
    if (this.#uncaught !== undefined) {
      this.#finish(cell, this.#uncaught);
      return;
    }
    this.#userExpressions(Object.entries(request.userExpressions), {}, (values) => {
      this.#finish(cell, undefined, values);
    });
  }

  #userExpressions(
    left: readonly (readonly [string, string])[],
    values: Metadata,
    done: (values: Metadata) => void,
  ): void {
    const [first, ...rest] = left;
    if (first === undefined) {
      done(values);
      return;
    }
    const [name, expression] = first;
    this.#evaluator.run([expression], (outcome) => {
      void this.#describe(outcome).then((value) => {
        this.#userExpressions(rest, { ...values, [name]: value }, done);
      });
    });
  }

  async #describe(outcome: Outcome): Promise<Metadata> {
    if (outcome.kind === "value") {
      return { status: "ok", data: await renderValue(outcome.value), metadata: {} };
    }
    const report = outcome.kind === "thrown" ? reportError(outcome.error, 0) : INTERRUPTED;
    return { status: "error", ...report };
  }

  /** Tell the server that the cell is over; only the first of several ends counts. */
  #finish(cell: CellId, error?: ErrorReport, userExpressions: Metadata = {}): void {
    if (this.#running !== cell) return;
    this.#running = null;
    this.#flush();
    emit({ type: "done", cell, ...(error === undefined ? {} : { error }), userExpressions });
  }
}
