import { Router } from "zeromq";
import type { ConnectionFile } from "./connectionFile.ts";
import { createMessage, type Message } from "./message.ts";
import { Publisher } from "./publisher.ts";
import { decodeMessage, encodeMessage, WireError } from "./wire.ts";

export type RequestChannel = "shell" | "control" | "stdin";

/** The five sockets of a kernel, bound; requests come in through `onRequest`, in order of arrival. */
export class KernelSockets {
  onRequest: (channel: RequestChannel, message: Message) => void = () => undefined;

  /** How many messages were dropped because they were malformed or wrongly signed. */
  dropped = 0;

  readonly #key: string;
  readonly #routers: Record<RequestChannel | "heartbeat", Router>;
  // No high-water mark: at the default of 1,000 messages ZeroMQ would drop output in silence.
  readonly #iopub = new Publisher({ linger: 1000, sendHighWaterMark: 0 });
  readonly #tails = new Map<Router | Publisher, Promise<void>>();

  private constructor(key: string) {
    this.#key = key;
    const router = () => new Router({ linger: 1000, handover: true });
    this.#routers = { shell: router(), control: router(), stdin: router(), heartbeat: router() };
  }

  /** @throws {Error} naming the address when a port is taken. */
  static async bind(file: ConnectionFile): Promise<KernelSockets> {
    const sockets = new KernelSockets(file.key);
    const bind = async (socket: Router | Publisher, port: number): Promise<void> => {
      const address =
        file.transport === "tcp" ? `tcp://${file.ip}:${port}` : `ipc://${file.ip}-${port}`;
      try {
        await socket.bind(address);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`cannot listen on ${address}: ${reason}`, { cause: error });
      }
    };
    const { shell, control, stdin, heartbeat } = sockets.#routers;
    await bind(shell, file.shellPort);
    await bind(control, file.controlPort);
    await bind(stdin, file.stdinPort);
    await bind(heartbeat, file.heartbeatPort);
    await bind(sockets.#iopub, file.iopubPort);
    return sockets;
  }

  /** Start to receive. */
  listen(): void {
    void this.#echoHeartbeats();
    void this.#welcomeSubscribers();
    for (const channel of ["shell", "control", "stdin"] as const) void this.#receive(channel);
  }

  send(channel: RequestChannel, message: Message): void {
    this.#enqueue(this.#routers[channel], encodeMessage(message, this.#key));
  }

  /** Publish on iopub; messages leave in the order of the calls. */
  publish(message: Message): void {
    const topic = Buffer.from(`kernel.${message.header.session}.${message.header.msg_type}`);
    this.#enqueue(this.#iopub, encodeMessage({ ...message, identities: [topic] }, this.#key));
  }

  /** Wait until what was sent has left, then close. */
  async close(): Promise<void> {
    await Promise.all(this.#tails.values());
    for (const socket of [...Object.values(this.#routers), this.#iopub]) socket.close();
  }

  // ZeroMQ allows one send at a time on a socket: each send waits for the one before.
  #enqueue(socket: Router | Publisher, frames: Uint8Array[]): void {
    const before = this.#tails.get(socket) ?? Promise.resolve();
    const after = before.then(() => socket.send(frames)).catch(reportUnlessClosed);
    this.#tails.set(socket, after);
  }

  async #receive(channel: RequestChannel): Promise<void> {
    for await (const frames of this.#routers[channel]) {
      let message: Message;
      try {
        message = decodeMessage(frames, this.#key);
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        this.dropped += 1;
        console.error(`two-kernels: dropped a message on ${channel}: ${error.message}`);
        continue;
      }
      this.onRequest(channel, message);
    }
  }

  async #echoHeartbeats(): Promise<void> {
    const { heartbeat } = this.#routers;
    for await (const frames of heartbeat) this.#enqueue(heartbeat, frames);
  }

  // A subscriber learns by this message that nothing published later will be missed. Messages that waited to be sent when
  // it came may reach it before.
  async #welcomeSubscribers(): Promise<void> {
    for await (const [frame] of this.#iopub) {
      if (frame === undefined) continue;
      const subscription = this.#iopub.accept(frame);
      if (subscription === null) continue;
      const welcome = createMessage("iopub_welcome", { subscription });
      this.#enqueue(
        this.#iopub,
        encodeMessage({ ...welcome, identities: [Buffer.from(subscription)] }, this.#key),
      );
    }
  }
}

function reportUnlessClosed(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code === "EBADF") return;
  console.error("two-kernels: a message could not be sent:", error);
}
