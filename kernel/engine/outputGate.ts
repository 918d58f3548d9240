import type { CellId } from "../channel/messages.ts";

/**
 * Holds back text that the server would cut anyway, so that a cell that prints without end does not keep both busy with
 * it. The server alone decides and tells: what passes here is a little more than what is shown.
 */
export class OutputGate {
  readonly #bytes: number;
  #cell: CellId | null = null;
  #passed = 0;

  /** @param bytes how much of a cell's text is worth sending. */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** What of a cell's text is still to be sent: the end of it goes one character beyond the limit, and so is seen. */
  admit(cell: CellId | null, text: string): string {
    if (cell !== this.#cell) this.clear(cell);
    const admitted = text.slice(0, this.#bytes + 1 - this.#passed);
    this.#passed += admitted.length;
    return admitted;
  }

  /** The cell has cleared its outputs. */
  clear(cell: CellId | null): void {
    this.#cell = cell;
    this.#passed = 0;
  }
}
