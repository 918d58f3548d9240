import type { CellId, DialogueEvent, EngineRequest } from "../channel/messages.ts";
import { createMessage, type Message } from "../protocol/message.ts";
import type { Parents } from "./parents.ts";

type InputEvent = Extract<DialogueEvent, { type: "input" }>;

export interface QuestionLinks {
  toEngine(request: EngineRequest & { type: "answer" }): void;
  /** Send to one client, on its stdin channel. */
  toClient(message: Message): void;
  readonly parents: Parents;
}

const NOBODY =
  "the program that runs this notebook cannot ask its user. Give the value in the cell instead.";

/** Questions of cells to the user, put one at a time. */
export class Questions {
  readonly #links: QuestionLinks;
  /** The first of them is before the user. */
  #waiting: { event: InputEvent; message: Message }[] = [];

  constructor(links: QuestionLinks) {
    this.#links = links;
  }

  ask(event: InputEvent): void {
    const parent = this.#links.parents.of(event.cell);
    if (parent?.content.allow_stdin !== true) {
      this.#links.toEngine({ type: "answer", id: event.id, problem: NOBODY });
      return;
    }
    const { prompt, password } = event;
    const { identities } = parent;
    const message = createMessage("input_request", { prompt, password }, parent, { identities });
    this.#waiting.push({ event, message });
    if (this.#waiting.length === 1) this.#links.toClient(message);
  }

  /** Take an `input_reply`. One that comes late, to a question that no longer stands, is dropped. */
  answer({ parentHeader, content }: Message): void {
    const [first] = this.#waiting;
    if (first === undefined) return;
    // Some clients name the question that they answer, some do not.
    if (parentHeader.msg_type === "input_request") {
      if (parentHeader.msg_id !== first.message.header.msg_id) return;
    }
    const { value } = content;
    const answer = typeof value === "string" ? { value } : { problem: "the client sent no text." };
    this.#links.toEngine({ type: "answer", id: first.event.id, ...answer });
    this.#next();
  }

  /** The cell is over: nobody waits for its answers. */
  drop(cell: CellId): void {
    const [first] = this.#waiting;
    this.#waiting = this.#waiting.filter((one) => one === first || one.event.cell !== cell);
    if (first?.event.cell === cell) this.#next();
  }

  /** The engine that asked has ended. */
  reset(): void {
    this.#waiting = [];
  }

  #next(): void {
    this.#waiting.shift();
    const [next] = this.#waiting;
    if (next !== undefined) this.#links.toClient(next.message);
  }
}
