import type { LanguageService } from "../language/languageService.ts";
import { createMessage, type Json, type Message } from "../protocol/message.ts";
import type { KernelSockets, RequestChannel } from "../protocol/sockets.ts";
import { Comms } from "./comms.ts";
import { kernelInfo } from "./kernelInfo.ts";
import { complete, inspect, isComplete } from "./languageReplies.ts";
import type { Limits } from "./outputLimit.ts";
import { RequestQueue, type QueuedRequest } from "./requestQueue.ts";
import type { StartedEngine } from "./spawnEngine.ts";
import { UsageMeter } from "./usage.ts";
import { UserCode } from "./userCode.ts";

type Handler = (request: Message) => Json | Promise<Json>;

/** Answers Jupyter's requests. It never runs user code, so it answers while a cell computes. */
export class KernelServer {
  readonly #sockets: KernelSockets;
  readonly #code: UserCode;
  readonly #handlers: Readonly<Record<string, Handler>>;
  /** Cells, and messages to comms that a cell before them has yet to make. */
  readonly #queue = new RequestQueue((queued) => this.#serve(queued));
  #onShutdown: () => void = () => undefined;

  constructor(
    sockets: KernelSockets,
    language: LanguageService,
    limits: Limits,
    firstEngine: StartedEngine,
  ) {
    this.#sockets = sockets;
    this.#code = new UserCode({
      firstEngine,
      language,
      limits,
      publish: (message) => {
        sockets.publish(message);
      },
      toClient: (message) => {
        sockets.send("stdin", message);
      },
    });
    const { cells, comms, engine } = this.#code;
    const usage = new UsageMeter(() => engine.pid);
    this.#handlers = {
      kernel_info_request: kernelInfo,
      complete_request: ({ content }) => complete(language, content),
      inspect_request: ({ content }) => inspect(language, content),
      is_complete_request: ({ content }) => isComplete(language, content),
      history_request: ({ content }) => cells.history.answer(content),
      comm_info_request: ({ content }) => comms.info(content),
      usage_request: () => ({ ...usage.read(), dropped_messages: sockets.dropped }),
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
    this.#code.cells.interrupt();
  }

  shutdown(): void {
    this.#code.engine.stop();
    this.#onShutdown();
  }

  async #receive(channel: RequestChannel, request: Message): Promise<void> {
    const type = request.header.msg_type;
    if (type === "input_reply") {
      this.#code.questions.answer(request);
    } else if (type === "execute_request") {
      this.#queue.add({ channel, request });
    } else if (Comms.isCommMessage(request)) {
      // A cell may wait for this very message: what the engine can take now does not stand in line.
      if (this.#code.comms.hasHandler(request)) await this.#forward(request);
      else this.#queue.add({ channel, request });
    } else {
      await this.#answer(channel, request);
    }
    if (type === "shutdown_request") this.shutdown();
  }

  async #answer(channel: RequestChannel, request: Message): Promise<void> {
    const type = request.header.msg_type;
    const handler = this.#handlers[type];
    this.#status("busy", request);
    try {
      // The protocol has no reply to what it does not know; by the status a client learns that nothing more will come.
      if (handler === undefined) console.error(`two-kernels: no answer to a ${type} on ${channel}`);
      else this.#reply(channel, request, await handler(request));
    } catch (error) {
      console.error(`two-kernels: ${type} failed:`, error);
      this.#reply(channel, request, failure(error));
    }
    this.#idleBesideCells(request);
  }

  async #serve({ channel, request }: QueuedRequest): Promise<void> {
    if (request.header.msg_type !== "execute_request") {
      await this.#forward(request);
      return;
    }
    const { cells, questions } = this.#code;
    this.#status("busy", request);
    const reply = await cells.run(request).catch((error: unknown) => {
      console.error("two-kernels: a cell could not be run:", error);
      const report = failure(error);
      this.#sockets.publish(createMessage("error", report, request));
      return report;
    });
    questions.drop(request.header.msg_id);
    const stops = reply.status === "error" && request.content.stop_on_error !== false;
    // Before the reply: what a client sends once it has that one is no longer sent along.
    const sentAlong = stops ? await this.#sentAlongWith(request) : [];
    this.#reply(channel, request, reply);
    this.#status("idle", request);
    for (const queued of sentAlong) this.#abort(queued);
  }

  /** After an error the cells that a client sent along with the failed one are not run. */
  async #sentAlongWith({ header: { session } }: Message): Promise<QueuedRequest[]> {
    // They may still lie in the socket.
    await new Promise((resolve) => setImmediate(resolve));
    return this.#queue.takeOut(
      ({ header }) => header.msg_type === "execute_request" && header.session === session,
    );
  }

  #abort({ channel, request }: QueuedRequest): void {
    this.#status("busy", request);
    this.#reply(channel, request, { status: "aborted" });
    this.#status("idle", request);
  }

  async #forward(request: Message): Promise<void> {
    this.#status("busy", request);
    await this.#code.comms.forward(request);
    this.#idleBesideCells(request);
  }

  #reply(channel: RequestChannel, request: Message, content: Json): void {
    const type = request.header.msg_type.replace(/_request$/, "_reply");
    const { identities } = request;
    this.#sockets.send(channel, createMessage(type, content, request, { identities }));
  }

  /** A front end shows the state it heard of last: where a cell still runs, that is `busy`. */
  #idleBesideCells(request: Message): void {
    this.#status("idle", request);
    const { running } = this.#code.cells;
    if (running !== null) this.#status("busy", running);
  }

  #status(state: "busy" | "idle", request: Message): void {
    this.#sockets.publish(createMessage("status", { execution_state: state }, request));
  }
}

function failure(error: unknown): Json {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { status: "error", ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}
