import type { CellId } from "../channel/messages.ts";

export type StreamName = "stdout" | "stderr";

/** Text waits this long for more before it goes out, in milliseconds; a front end redraws no faster. */
const DELAY = 20;

/** Joins pieces of text of one cell and stream, so that a loop of prints does not become thousands of messages. */
export class StreamBuffer {
  readonly #publish: (cell: CellId | null, name: StreamName, text: string) => void;
  #pending: { cell: CellId | null; name: StreamName; pieces: string[] } | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(publish: (cell: CellId | null, name: StreamName, text: string) => void) {
    this.#publish = publish;
  }

  add(cell: CellId | null, name: StreamName, text: string): void {
    if (this.#pending?.cell !== cell || this.#pending.name !== name) {
      this.flush();
      this.#pending = { cell, name, pieces: [] };
    }
    this.#pending.pieces.push(text);
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, DELAY);
  }

  /** Publish what waits; to be called before anything else is published. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const pending = this.#pending;
    this.#pending = null;
    if (pending !== null) this.#publish(pending.cell, pending.name, pending.pieces.join(""));
  }
}
