import type { CellId } from "../channel/messages.ts";
import type { Message } from "../protocol/message.ts";

/** A notebook left open for a term must not make the kernel grow: requests older than this many are forgotten. */
const REMEMBERED = 2000;

/** The requests that output may still belong to, also after they are done: of cells, and messages to comms. */
export class Parents {
  readonly #requests = new Map<CellId, Message>();
  #latest: CellId | null = null;

  remember(request: Message): CellId {
    const cell = request.header.msg_id;
    // All that output needs of its parent, and whether its client can be asked for input.
    const { allow_stdin } = request.content;
    this.#requests.set(cell, { ...request, content: { allow_stdin }, buffers: [] });
    if (this.#requests.size > REMEMBERED) {
      const [oldest] = this.#requests.keys();
      this.#requests.delete(oldest!);
    }
    if (request.header.msg_type === "execute_request") this.#latest = cell;
    return cell;
  }

  /** The cell that ran last. */
  get latest(): CellId | null {
    return this.#latest;
  }

  of(cell: CellId | null): Message | undefined {
    return cell === null ? undefined : this.#requests.get(cell);
  }
}
