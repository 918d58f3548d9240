import type { CellId } from "../channel/messages.ts";
import type { Message } from "../protocol/message.ts";

/** A notebook left open for a term must not make the kernel grow: requests older than this many are forgotten. */
const REMEMBERED = 2000;

/** The execute requests that output may still belong to, also after their cells are done. */
export class Parents {
  readonly #requests = new Map<CellId, Message>();

  remember(request: Message): CellId {
    const cell = request.header.msg_id;
    // The header is all that output needs of its parent.
    this.#requests.set(cell, { ...request, content: {}, buffers: [] });
    if (this.#requests.size > REMEMBERED) {
      const [oldest] = this.#requests.keys();
      this.#requests.delete(oldest!);
    }
    return cell;
  }

  /** The cell that ran last. */
  get latest(): CellId | null {
    return [...this.#requests.keys()].at(-1) ?? null;
  }

  of(cell: CellId | null): Message | undefined {
    return cell === null ? undefined : this.#requests.get(cell);
  }
}
