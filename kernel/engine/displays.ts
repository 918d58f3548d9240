import type { CellId } from "../channel/messages.ts";
import { installDisplayHost } from "../display/host.ts";
import type { MimeBundle } from "../display/mime.ts";
import { currentCell } from "./cells.ts";
import { emit } from "./outlet.ts";
import { renderValue } from "./render/renderValue.ts";

/** The engine's end of the display API: shows values, in the order of the calls. */
export class Displays {
  #tail: Promise<void> | null = null;
  #failure: { error: unknown } | null = null;

  install(): void {
    installDisplayHost({
      show: (value, id, update) => {
        this.#show(value, id, update);
      },
      clear: (wait) => {
        emit({ type: "clear", cell: currentCell(), wait });
      },
    });
  }

  /** Wait for values that take time to show. @throws what one of them threw. */
  async settled(): Promise<void> {
    await this.#tail;
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure.error;
  }

  #show(value: unknown, displayId: string, update: boolean): void {
    const cell = currentCell();
    const data = renderValue(value);
    if (this.#tail === null && !(data instanceof Promise)) {
      emitDisplay(cell, data, displayId, update);
      return;
    }
    const tail = Promise.all([data, this.#tail])
      .then(([ready]) => {
        emitDisplay(cell, ready, displayId, update);
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

function emitDisplay(
  cell: CellId | null,
  data: MimeBundle,
  displayId: string,
  update: boolean,
): void {
  emit({ type: "display", cell, data, metadata: {}, displayId, update });
}
