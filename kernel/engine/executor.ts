import type { CellId, ErrorReport, ExecuteRequest, Metadata } from "../channel/messages.ts";
import {
  nextCellUrl,
  rememberCell,
  runAsCell,
  startCell,
  stopAllCells,
  stopCell,
} from "./cells.ts";
import { isDisplayHandle } from "../display/display.ts";
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

/** Node's own: the one that user code gets does not run when the cell was interrupted. */
const setImmediateOfNode = setImmediate;
const nextTurn = () => new Promise<void>((resolve) => setImmediateOfNode(resolve));

/** Runs one cell at a time; the server sends the next when it has heard `done`. */
export class Executor {
  readonly #evaluator = new Evaluator();
  readonly #displays: Displays;
  readonly #flush: () => void;
  #running: CellId | null = null;
  #lastEnded: CellId | null = null;
  #url = "";
  /** What the running cell threw outside its own flow: in a callback, or in a promise that nobody awaits. */
  #uncaught: ErrorReport | undefined;

  /** @param flush writes the marks by which the server knows that it has read all native output. */
  constructor(displays: Displays, flush: () => void) {
    this.#displays = displays;
    this.#flush = flush;
  }

  execute(request: ExecuteRequest): void {
    const { cell, code, count } = request;
    const url = nextCellUrl();
    this.#running = cell;
    this.#url = url;
    this.#uncaught = undefined;
    startCell(cell);
    const asItIs = { name: `cell ${count}`, code, originalPosition: <P>(position: P) => position };
    rememberCell(url, asItIs);
    let compiled: CompiledCell;
    try {
      compiled = compileCell(code, url);
    } catch (error) {
      this.#finish(cell, reportError(error, url));
      return;
    }
    rememberCell(url, { ...asItIs, originalPosition: compiled.originalPosition });
    runAsCell(cell, () => {
      this.#evaluator.run(compiled.scripts, (outcome) => {
        void this.#conclude(request, compiled.hasResult, outcome);
      });
    });
  }

  /**
   * End a cell from outside its code, and what it has left to do later.
   *
   * @param cell the one that runs for the server. If it is not known here, its request was lost to the interrupt, which
   * stops whatever is on the stack. Null if none runs: then what earlier cells left to run is to stop.
   */
  interrupt(cell: CellId | null): void {
    this.#displays.reset();
    if (cell === null) stopAllCells();
    if (cell === null || this.#lastEnded === cell) return;
    stopCell(cell);
    this.#running = cell;
    this.#finish(cell, INTERRUPTED);
  }

  isRunning(cell: CellId | null): boolean {
    return cell !== null && cell === this.#running;
  }

  /** Take an error that nobody caught; false if it is not the running cell's. */
  takeUncaught(cell: CellId | null, error: unknown): boolean {
    if (cell === null || cell !== this.#running) return false;
    this.#uncaught ??= reportError(error, this.#url);
    return true;
  }

  async #conclude(request: ExecuteRequest, hasResult: boolean, outcome: Outcome): Promise<void> {
    const { cell, silent } = request;
    if (outcome.kind !== "value") {
      this.#finish(cell, this.#reportOutcome(outcome));
      return;
    }
    try {
      if (hasResult && !silent && outcome.value !== undefined && !isDisplayHandle(outcome.value)) {
        const data = await renderValue(outcome.value);
        // An interrupted cell can come to its end later, when nobody waits for its result.
        if (this.#running === cell) emit({ type: "result", cell, data, metadata: {} });
      }
      await this.#displays.settled();
      // Node reports a rejection that nobody handles only after this turn of its loop.
      await nextTurn();
    } catch (error) {
      this.#finish(cell, reportError(error, this.#url));
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
    return { status: "error", ...this.#reportOutcome(outcome) };
  }

  #reportOutcome(outcome: Exclude<Outcome, { kind: "value" }>): ErrorReport {
    return outcome.kind === "thrown" ? reportError(outcome.error, this.#url) : INTERRUPTED;
  }

  /** Tell the server that the cell is over; only the first of several ends counts. */
  #finish(cell: CellId, error?: ErrorReport, userExpressions: Metadata = {}): void {
    if (this.#running !== cell) return;
    this.#flush();
    emit({ type: "done", cell, ...(error === undefined ? {} : { error }), userExpressions });
    // Last: an interrupt that stops this half way has it done again.
    this.#running = null;
    this.#lastEnded = cell;
  }
}
