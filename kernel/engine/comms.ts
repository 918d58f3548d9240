import { randomUUID } from "node:crypto";
import type { CommMessage } from "../channel/messages.ts";
import type { Comm, CommData, CommHandler, CommOptions } from "../display/comm.ts";
import { currentCell } from "./cells.ts";
import { emit } from "./outlet.ts";

/** The open comms of this engine, and the handlers of those to come. */
export class Comms {
  readonly #handlers = new Map<string, CommHandler>();
  readonly #open = new Map<string, Comm>();

  onComm(targetName: string, handler: CommHandler): void {
    if (typeof handler !== "function") {
      throw new TypeError(`onComm: expected a function as handler of ${targetName}.`);
    }
    this.#handlers.set(targetName, handler);
    emit({ type: "target", name: targetName });
  }

  openComm(targetName: string, options: CommOptions): Comm {
    const comm = this.#comm(randomUUID(), targetName);
    send("open", comm, options);
    return comm;
  }

  /** Give a client's message to its handler; what the handler returns. */
  receive(message: CommMessage): unknown {
    const { kind, commId, data, metadata, buffers = [] } = message;
    const received: CommData = { data, metadata, buffers };
    if (kind === "open") return this.#accept(message, received);
    const comm = this.#open.get(commId);
    if (comm === undefined) return undefined;
    if (kind === "message") return comm.onMessage(received);
    this.#open.delete(commId);
    return comm.onClose(received);
  }

  #accept({ commId, targetName = "" }: CommMessage, opening: CommData): unknown {
    const handler = this.#handlers.get(targetName);
    const comm = this.#comm(commId, targetName);
    if (handler !== undefined) return handler(comm, opening);
    // The protocol's answer to a target that nobody handles.
    comm.close();
    return undefined;
  }

  #comm(id: string, targetName: string): Comm {
    const comm: Comm = {
      id,
      targetName,
      onMessage: () => undefined,
      onClose: () => undefined,
      send: (data, options = {}) => {
        if (!this.#open.has(id)) throw new Error(`Comm.send: ${targetName} is closed.`);
        send("message", comm, { ...options, data });
      },
      close: (options = {}) => {
        if (this.#open.delete(id)) send("close", comm, options);
      },
    };
    this.#open.set(id, comm);
    return comm;
  }
}

function send(kind: CommMessage["kind"], comm: Comm, options: CommOptions): void {
  const { data = {}, metadata = {}, buffers = [] } = options;
  emit({
    type: "comm",
    cell: currentCell(),
    kind,
    commId: comm.id,
    ...(kind === "open" ? { targetName: comm.targetName } : {}),
    data,
    metadata,
    ...(buffers.length > 0 ? { buffers } : {}),
  });
}
