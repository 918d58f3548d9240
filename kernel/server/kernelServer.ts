import type { LanguageService } from "../language/languageService.ts";
import { createMessage, type Json, type Message } from "../protocol/message.ts";
import type { KernelSockets, RequestChannel } from "../protocol/sockets.ts";
import { CellRunner } from "./cellRunner.ts";
import { kernelInfo } from "./kernelInfo.ts";
import { complete, inspect, isComplete } from "./languageReplies.ts";

type Handler = (request: Message, channel: RequestChannel) => Json | Promise<Json>;

/** Answers Jupyter's requests. It never runs user code, so it answers while a cell computes. */
export class KernelServer {
  readonly #sockets: KernelSockets;
  readonly #cells: CellRunner;
  readonly #handlers: Readonly<Record<string, Handler>>;
  readonly #queue: { request: Message; channel: RequestChannel }[] = [];
  #executing = false;
  #onShutdown: () => void = () => undefined;

  constructor(sockets: KernelSockets, language: LanguageService) {
    this.#sockets = sockets;
    this.#cells = new CellRunner(language, (message) => {
      sockets.publish(message);
    });
    this.#handlers = {
      kernel_info_request: kernelInfo,
      complete_request: ({ content }) => complete(language, content),
      inspect_request: ({ content }) => inspect(language, content),
      is_complete_request: ({ content }) => isComplete(language, content),
      history_request: ({ content }) => this.#cells.history.answer(content),
      comm_info_request: () => ({ status: "ok", comms: {} }),
      interrupt_request: () => {
        this.interrupt();
        return { status: "ok" };
      },
      shutdown_request: ({ content }) => ({ status: "ok", restart: content.restart === true }),
    };
  }

  /** Serve until a client or a signal asks for the end. */
  serve(): Promise<void> {
    this.#sockets.onRequest = (channel, request) => {
      void this.#receive(channel, request);
    };
    this.#sockets.listen();
    this.#sockets.publish(createMessage("status", { execution_state: "starting" }));
    return new Promise((resolve) => {
      this.#onShutdown = resolve;
    });
  }

  interrupt(): void {
    this.#cells.interrupt();
  }

  shutdown(): void {
    this.#cells.stop();
    this.#onShutdown();
  }

  async #receive(channel: RequestChannel, request: Message): Promise<void> {
    const type = request.header.msg_type;
    if (type === "execute_request") {
      this.#queue.push({ channel, request });
      if (!this.#executing) await this.#executeQueue();
    } else if (type === "comm_open") {
      this.#refuseComm(request);
    } else {
      await this.#answer(channel, request);
    }
    if (type === "shutdown_request") this.shutdown();
  }

  async #answer(channel: RequestChannel, request: Message): Promise<void> {
    const type = request.header.msg_type;
    const handler = this.#handlers[type];
    if (handler === undefined) {
      console.error(`two-kernels: no answer to a ${type} on ${channel}`);
      return;
    }
    this.#status("busy", request);
    try {
      this.#reply(channel, request, await handler(request, channel));
    } catch (error) {
      console.error(`two-kernels: ${type} failed:`, error);
      this.#reply(channel, request, failure(error));
    }
    this.#status("idle", request);
  }

  async #executeQueue(): Promise<void> {
    this.#executing = true;
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const { channel, request } = next;
      this.#status("busy", request);
      const reply = await this.#cells.run(request).catch((error: unknown) => {
        console.error("two-kernels: a cell could not be run:", error);
        const report = failure(error);
        this.#sockets.publish(createMessage("error", report, request));
        return report;
      });
      const stop = reply.status === "error" && request.content.stop_on_error !== false;
      this.#reply(channel, request, reply);
      this.#status("idle", request);
      if (stop) this.#abortQueue();
    }
    this.#executing = false;
  }

  /** After an error the cells that a client sent along with the failed one are not run. */
  #abortQueue(): void {
    for (const { channel, request } of this.#queue.splice(0)) {
      this.#status("busy", request);
      this.#reply(channel, request, { status: "aborted" });
      this.#status("idle", request);
    }
  }

  // No comm target is known here, and the protocol's answer to that is to close.
  #refuseComm(request: Message): void {
    this.#status("busy", request);
    const content = { comm_id: request.content.comm_id, data: {} };
    this.#sockets.publish(createMessage("comm_close", content, request));
    this.#status("idle", request);
  }

  #reply(channel: RequestChannel, request: Message, content: Json): void {
    const type = request.header.msg_type.replace(/_request$/, "_reply");
    const { identities } = request;
    this.#sockets.send(channel, createMessage(type, content, request, { identities }));
  }

  #status(state: "busy" | "idle", request: Message): void {
    this.#sockets.publish(createMessage("status", { execution_state: state }, request));
  }
}

function failure(error: unknown): Json {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { status: "error", ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}
