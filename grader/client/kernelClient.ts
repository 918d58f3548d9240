import { randomUUID } from "node:crypto";
import { Dealer, Subscriber } from "zeromq";
import type { Json } from "../notebook/notebook.ts";
import { decodeMessage, encodeRequest, type Message } from "./wire.ts";

/** The port of each channel, as the last part of a socket's name. */
const ports = { shell: 1, control: 2, iopub: 3, stdin: 4, heartbeat: 5 } as const;

/** The largest message that is read, in bytes. */
const largestMessage = 32 * 1024 * 1024;

/** The connection file of a kernel that listens at an address, for the kernel to read. */
export function connectionFile(address: string, key: string): string {
  return JSON.stringify({
    transport: "ipc",
    ip: address,
    shell_port: ports.shell,
    control_port: ports.control,
    iopub_port: ports.iopub,
    stdin_port: ports.stdin,
    hb_port: ports.heartbeat,
    signature_scheme: "hmac-sha256",
    key,
  });
}

/**
 * The judge's end of the Jupyter protocol. Whatever comes from the kernel is taken for the student's word: a message that
 * is malformed is dropped, one that is too large ends the connection, and none but the answer to a request is waited for.
 */
export class KernelClient {
  /** Called with every message, in the order of its channel. */
  onMessage: (channel: "shell" | "iopub", message: Message) => void = () => undefined;

  /** Bytes that came so far. */
  received = 0;

  readonly #key: string;
  readonly #session = randomUUID();
  // Never again: the socket's place could then be a link to somewhere else.
  readonly #options = { linger: 0, reconnectInterval: -1, maxMessageSize: largestMessage };
  readonly #shell = new Dealer(this.#options);
  readonly #control = new Dealer(this.#options);
  readonly #iopub = new Subscriber({ ...this.#options, receiveHighWaterMark: 5000 });

  /** Connects, before anything of the student's runs. */
  constructor(address: string, key: string) {
    this.#key = key;
    this.#shell.connect(`ipc://${address}-${ports.shell}`);
    this.#control.connect(`ipc://${address}-${ports.control}`);
    this.#iopub.connect(`ipc://${address}-${ports.iopub}`);
    this.#iopub.subscribe();
    void this.#receive("shell", this.#shell);
    void this.#receive("iopub", this.#iopub);
  }

  /**
   * Sends a request.
   *
   * @returns its id, by which the answers name it, and the promise that it has left
   */
  send(
    channel: "shell" | "control",
    type: string,
    content: Json,
  ): { id: string; sent: Promise<void> } {
    const { id, frames } = encodeRequest(this.#key, this.#session, type, content);
    return { id, sent: (channel === "shell" ? this.#shell : this.#control).send(frames) };
  }

  close(): void {
    for (const socket of [this.#shell, this.#control, this.#iopub]) socket.close();
  }

  async #receive(channel: "shell" | "iopub", socket: Dealer | Subscriber): Promise<void> {
    for await (const frames of socket) {
      this.received += frames.reduce((sum, frame) => sum + frame.length, 0);
      const message = decodeMessage(this.#key, frames);
      if (message !== undefined) this.onMessage(channel, message);
    }
  }
}
