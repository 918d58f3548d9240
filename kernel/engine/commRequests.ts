import type { CellId, CommMessage } from "../channel/messages.ts";
import { runAsCell, stopCell } from "./cells.ts";
import type { Comms } from "./comms.ts";
import type { Displays } from "./displays.ts";
import { INTERRUPTED } from "./executor.ts";
import { emit } from "./outlet.ts";
import { reportError } from "./reportError.ts";

/** Clients' comm messages on their way through their handlers. */
export class CommRequests {
  readonly #comms: Comms;
  readonly #displays: Displays;
  readonly #open = new Set<CellId>();

  constructor(comms: Comms, displays: Displays) {
    this.#comms = comms;
    this.#displays = displays;
  }

  /** Run the handler; its output, and the word that it is done, name the message as their cause. */
  receive({ cell, ...message }: { cell: CellId } & CommMessage): void {
    this.#open.add(cell);
    const handled = runAsCell(cell, async () => {
      try {
        await this.#comms.receive(message);
        await this.#displays.settled();
      } catch (error) {
        emit({ type: "error", cell, error: reportError(error) });
      }
    });
    void handled.then(() => {
      this.#end(cell);
    });
  }

  /** End the handlers that still run or wait. */
  interrupt(): void {
    for (const cell of [...this.#open]) {
      stopCell(cell);
      emit({ type: "error", cell, error: INTERRUPTED });
      this.#end(cell);
    }
  }

  #end(cell: CellId): void {
    if (this.#open.delete(cell)) emit({ type: "handled", cell });
  }
}
