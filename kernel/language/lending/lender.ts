import type { Duplex } from "node:stream";
import { encodeFrame, FrameDecoder } from "../../channel/frame.ts";
import type { ServiceRequest, ServiceResponse } from "../service/createService.ts";

/** What a borrower may ask: what it takes to have cells checked. */
const METHODS: ReadonlySet<unknown> = new Set(["open", "check", "commit", "declare", "reset"]);

/** As much text as one borrower may send, in bytes. */
const MOST_BYTES = 64 * 2 ** 20;

/**
 * Lends a language service to one notebook after the other, so that only the first has to wait for its start.
 *
 * A lent service can say of a cell only that nothing is wrong with it. Of a fault it says nothing: it is taken back, and
 * the borrower asks a service of its own, which words the fault as if no other notebook had been there, and sees the
 * notebook's own files. What a borrower sends is not trusted.
 */
export class Lender {
  readonly #service: Duplex;
  readonly #waiting = new Map<number, (response: ServiceResponse) => void>();
  #lastId = 0;
  #hasEnded = false;

  /** @param service answers the requests of `serve.ts` */
  constructor(service: Duplex) {
    this.#service = service;
    const decoder = new FrameDecoder();
    service.on("data", (chunk: Uint8Array) => {
      for (const response of decoder.push(chunk)) this.#receive(response as ServiceResponse);
    });
    // `close` tells.
    service.on("error", () => undefined);
    service.on("close", () => {
      this.#hasEnded = true;
    });
  }

  /** Whether the service has ended, so that another is needed. */
  get hasEnded(): boolean {
    return this.#hasEnded || this.#service.destroyed;
  }

  /** Lends the service to who sends requests on a channel, until that is closed; one that has ended closes it at once. */
  lend(borrower: Duplex): void {
    const close = (): void => {
      borrower.destroy();
    };
    const decoder = new FrameDecoder();
    let bytes = 0;
    if (this.hasEnded) close();
    this.#service.once("close", close);
    borrower.on("data", (chunk: Uint8Array) => {
      bytes += chunk.length;
      try {
        if (bytes > MOST_BYTES) throw new Error("too much to check");
        for (const frame of decoder.push(chunk)) this.#forward(readRequest(frame), borrower);
      } catch {
        close();
      }
    });
    borrower.on("error", () => undefined);
    borrower.once("close", () => {
      this.#service.off("close", close);
      this.#takeBack();
    });
  }

  #forward({ id, method, args }: ServiceRequest, borrower: Duplex): void {
    this.#ask(method, args, ({ value, failure }) => {
      const faults = method === "check" && (value as readonly unknown[]).length > 0;
      if (failure === undefined && !faults) borrower.write(encodeFrame({ id, value }));
      else borrower.destroy();
    });
  }

  /** What thinks on about a question that nobody asks any more, or has changed for good, is not lent again. */
  #takeBack(): void {
    if (this.#waiting.size > 0) this.#service.destroy();
    if (!this.hasEnded) {
      this.#ask("reset", [], ({ value }) => {
        if (value !== true) this.#service.destroy();
      });
    }
  }

  #ask(
    method: string,
    args: readonly unknown[],
    onAnswer: (response: ServiceResponse) => void,
  ): void {
    this.#lastId += 1;
    this.#waiting.set(this.#lastId, onAnswer);
    this.#service.write(encodeFrame({ id: this.#lastId, method, args }));
  }

  #receive(response: ServiceResponse): void {
    const answer = this.#waiting.get(response.id);
    this.#waiting.delete(response.id);
    answer?.(response);
  }
}

/** @throws {Error} if it is no request that a borrower may make. */
function readRequest(frame: unknown): ServiceRequest {
  const { id, method, args } = Object(frame) as Partial<Record<keyof ServiceRequest, unknown>>;
  const isText = (value: unknown): boolean => typeof value === "string";
  if (!Number.isSafeInteger(id) || !METHODS.has(method) || !Array.isArray(args)) {
    throw new Error("no request");
  }
  if (!args.every(isText)) throw new Error("arguments that are no text");
  return { id: id as number, method: method as string, args };
}
