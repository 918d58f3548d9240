import type { CellId } from "../channel/messages.ts";
import type { MimeBundle } from "../display/mime.ts";
import { currentCell } from "./cells.ts";
import { emit } from "./outlet.ts";
import { renderShown } from "./render/renderShown.ts";

type Send = (cell: CellId | null, data: MimeBundle) => void;

/** Shows values in the order of the calls, also where some take time to say how they look. */
export class Displays {
  #tail: Promise<void> | null = null;
  #failure: { error: unknown } | null = null;

  show(value: unknown, displayId: string, update: boolean): void {
    this.#render(value, (cell, data) => {
      emit({ type: "display", cell, data, metadata: {}, displayId, update });
    });
  }

  page(value: unknown): void {
    this.#render(typeof value === "string" ? pageText(value) : value, (cell, data) => {
      emit({ type: "page", cell, data });
    });
  }

  /** Wait for values that take time to show. @throws what one of them threw. */
  async settled(): Promise<void> {
    await this.#tail;
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure.error;
  }

  /** Wait no longer for what an interrupted cell was about to show. */
  reset(): void {
    this.#tail = null;
    this.#failure = null;
  }

  #render(value: unknown, send: Send): void {
    const cell = currentCell();
    const data = renderShown(value);
    if (this.#tail === null && !(data instanceof Promise)) {
      send(cell, data);
      return;
    }
    const tail = Promise.all([data, this.#tail])
      .then(([ready]) => {
        send(cell, ready);
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        if (this.#tail === tail) this.#tail = null;
      });
    this.#tail = tail;
  }
}

/** A string in the pager is the whole text: it is not kept in the notebook, and need not be cut. */
function pageText(text: string): object {
  return { [Symbol.for("Jupyter.display")]: () => ({ "text/plain": text }) };
}
