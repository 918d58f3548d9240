import type { Message } from "../protocol/message.ts";
import type { RequestChannel } from "../protocol/sockets.ts";

export interface QueuedRequest {
  readonly channel: RequestChannel;
  readonly request: Message;
}

/** Requests that are served one after the other, in order of arrival. */
export class RequestQueue {
  readonly #serve: (queued: QueuedRequest) => Promise<void>;
  #waiting: QueuedRequest[] = [];
  #serving = false;

  constructor(serve: (queued: QueuedRequest) => Promise<void>) {
    this.#serve = serve;
  }

  get isEmpty(): boolean {
    return !this.#serving && this.#waiting.length === 0;
  }

  add(queued: QueuedRequest): void {
    this.#waiting.push(queued);
    if (!this.#serving) void this.#serveAll();
  }

  /** Take the requests out that fit, to be answered in another way. */
  takeOut(fits: (request: Message) => boolean): QueuedRequest[] {
    const taken = this.#waiting.filter(({ request }) => fits(request));
    this.#waiting = this.#waiting.filter(({ request }) => !fits(request));
    return taken;
  }

  async #serveAll(): Promise<void> {
    this.#serving = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await this.#serve(next);
    }
    this.#serving = false;
  }
}
