import type { CellId, OutputEvent } from "../channel/messages.ts";

export type StreamName = "stdout" | "stderr";
export type DisplayEvent = Extract<OutputEvent, { type: "display" }>;

export interface OutputSink {
  stream(cell: CellId | null, name: StreamName, text: string): void;
  update(event: DisplayEvent): void;
}

/** Output waits this long for more before it goes out, in milliseconds; a front end redraws no faster. */
const DELAY = 20;

/**
 * Joins pieces of text of one cell and stream, and drops updates of a display that the next one replaces at once, so
 * that a loop does not become thousands of messages.
 */
export class OutputBuffer {
  readonly #sink: OutputSink;
  #text: { cell: CellId | null; name: StreamName; pieces: string[] } | null = null;
  readonly #updates = new Map<string, DisplayEvent>();
  #timer: NodeJS.Timeout | null = null;

  constructor(sink: OutputSink) {
    this.#sink = sink;
  }

  addText(cell: CellId | null, name: StreamName, text: string): void {
    if (this.#text?.cell !== cell || this.#text.name !== name) {
      this.flush();
      this.#text = { cell, name, pieces: [] };
    }
    this.#text.pieces.push(text);
    this.#flushSoon();
  }

  addUpdate(event: DisplayEvent): void {
    this.#updates.set(event.displayId, event);
    this.#flushSoon();
  }

  /** Send what waits; to be called before anything else is published. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const text = this.#text;
    const updates = [...this.#updates.values()];
    this.#text = null;
    this.#updates.clear();
    if (text !== null) this.#sink.stream(text.cell, text.name, text.pieces.join(""));
    for (const event of updates) this.#sink.update(event);
  }

  #flushSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, DELAY);
  }
}
