import type { CellId, CommMessage, DialogueEvent, EngineRequest } from "../channel/messages.ts";
import { createMessage, type Json, type Message } from "../protocol/message.ts";
import type { Parents } from "./parents.ts";

type CommEvent = Extract<DialogueEvent, { type: "comm" | "target" | "handled" }>;

const KINDS: Readonly<Record<string, CommMessage["kind"]>> = {
  comm_open: "open",
  comm_msg: "message",
  comm_close: "close",
};
const TYPES = { open: "comm_open", message: "comm_msg", close: "comm_close" } as const;

export interface CommLinks {
  toEngine(request: EngineRequest & { type: "comm" }): void;
  publish(message: Message): void;
  readonly parents: Parents;
  /**
   * By target: what the server itself answers, also while a cell computes. Each opening of a comm is a question, and gets
   * one message.
   */
  readonly answers: Readonly<Record<string, (question: Json) => Json>>;
}

/** Carries comm messages between clients and the engine, and knows which comms are open. */
export class Comms {
  readonly #links: CommLinks;
  readonly #targets = new Set<string>();
  readonly #open = new Map<string, string>();
  /** What waits for the engine to be done with a message. */
  readonly #handling = new Map<CellId, () => void>();

  constructor(links: CommLinks) {
    this.#links = links;
  }

  static isCommMessage(request: Message): boolean {
    return request.header.msg_type in KINDS;
  }

  /** Whether the engine has a handler for this message now: if not, a cell sent before it may yet make one. */
  hasHandler({ header, content }: Message): boolean {
    return header.msg_type === "comm_open"
      ? this.#answerTo(content) !== undefined || this.#targets.has(String(content.target_name))
      : this.#open.has(String(content.comm_id));
  }

  /** Give a client's message to the engine; resolves when it has been handled. */
  forward(request: Message): Promise<void> {
    const { header, metadata, content, buffers } = request;
    const answer = header.msg_type === "comm_open" ? this.#answerTo(content) : undefined;
    if (answer !== undefined) {
      const data = answer((content.data ?? {}) as Json);
      this.#links.publish(createMessage("comm_msg", { comm_id: content.comm_id, data }, request));
      return Promise.resolve();
    }
    const cell = this.#links.parents.remember(request);
    const kind = KINDS[header.msg_type]!;
    const commId = String(content.comm_id);
    const targetName = typeof content.target_name === "string" ? content.target_name : "";
    if (kind === "open") this.#open.set(commId, targetName);
    if (kind === "close") this.#open.delete(commId);
    return new Promise((resolve) => {
      this.#handling.set(cell, resolve);
      const data = content.data ?? {};
      const message = { kind, commId, targetName, data, metadata, buffers };
      this.#links.toEngine({ type: "comm", cell, ...message });
    });
  }

  receive(event: CommEvent): void {
    if (event.type === "target") this.#targets.add(event.name);
    else if (event.type === "handled") this.#endHandling(event.cell);
    else this.#publish(event.cell, event);
  }

  /** The content of a `comm_info_reply`. */
  info({ target_name: wanted }: Json): Json {
    const comms = [...this.#open]
      .filter(([, name]) => typeof wanted !== "string" || wanted === "" || wanted === name)
      .map(([id, target_name]) => [id, { target_name }] as const);
    return { status: "ok", comms: Object.fromEntries(comms) };
  }

  /** The engine has ended, and with it the other ends of all comms. */
  reset(): void {
    this.#targets.clear();
    for (const commId of [...this.#open.keys()]) {
      this.#publish(null, { kind: "close", commId, data: {}, metadata: {} });
    }
    for (const cell of [...this.#handling.keys()]) this.#endHandling(cell);
  }

  #answerTo({ target_name: target }: Json): ((question: Json) => Json) | undefined {
    const { answers } = this.#links;
    return typeof target === "string" && Object.hasOwn(answers, target)
      ? answers[target]
      : undefined;
  }

  #endHandling(cell: CellId): void {
    const done = this.#handling.get(cell);
    this.#handling.delete(cell);
    done?.();
  }

  #publish(cell: CellId | null, message: CommMessage): void {
    const { kind, commId, targetName, data, metadata, buffers = [] } = message;
    if (kind === "open") this.#open.set(commId, targetName ?? "");
    if (kind === "close") this.#open.delete(commId);
    const target = kind === "open" ? { target_name: targetName } : {};
    const content = { comm_id: commId, ...target, data };
    const parent = this.#links.parents.of(cell);
    this.#links.publish(createMessage(TYPES[kind], content, parent, { metadata, buffers }));
  }
}
