import { randomBytes } from "node:crypto";
import type { Duplex } from "node:stream";
import { z } from "zod";
import type { Json, Output } from "../notebook/notebook.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { StartOptions } from "../sandbox/startOptions.ts";
import { startSandbox } from "../sandbox/startSandbox.ts";
import { connectionFile, KernelClient } from "./kernelClient.ts";
import { Outputs } from "./outputs.ts";
import { Watch } from "./watch.ts";
import type { Message } from "./wire.ts";

/** What came of one request. */
export interface Executed {
  /** `stopped` where a limit ended the cell, `dead` where the kernel is gone. */
  readonly status: "ok" | "error" | "stopped" | "dead";
  /** The limit, or why the kernel is gone. */
  readonly reason?: string;
  readonly outputs: readonly Output[];
  readonly executionCount: number | null;
  /** The texts of the expressions that were asked for; undefined for one that failed. */
  readonly expressions: Readonly<Record<string, string | undefined>>;
}

interface Pending {
  readonly id: string;
  readonly outputs: Outputs;
  reply?: Json;
  idle: boolean;
  reason?: string;
  readonly done: (executed: Executed) => void;
}

/** How often usage is looked at, in milliseconds. */
const interval = 100;

const replyForm = z.object({
  status: z.enum(["ok", "error", "aborted"]).catch("error"),
  execution_count: z.number().int().nullable().catch(null),
  user_expressions: z.record(z.string(), z.unknown()).catch({}),
});
const expressionForm = z.object({ data: z.object({ "text/plain": z.string() }) });

/** A kernel in a sandbox, one request at a time. */
export class Session {
  readonly #sandbox: Sandbox;
  readonly #client: KernelClient;
  readonly #watch: Watch;
  readonly #timer: NodeJS.Timeout;
  readonly #earlier: Outputs[] = [];
  #pending: Pending | undefined;
  #dead: string | undefined;
  /** Resolves when the kernel's answers are known to arrive. */
  #greeted: (() => void) | undefined;

  private constructor(sandbox: Sandbox, key: string, watch: Watch) {
    this.#sandbox = sandbox;
    this.#watch = watch;
    this.#client = new KernelClient(sandbox.address, key);
    this.#client.onMessage = (channel, message) => {
      this.#receive(channel, message);
    };
    this.#timer = setInterval(() => {
      this.#look();
    }, interval);
  }

  /** @throws when the sandbox or the kernel does not start; the message says why. */
  static async start(options: Omit<StartOptions, "connection">): Promise<Session> {
    const key = randomBytes(32).toString("hex");
    const sandbox = await startSandbox({
      ...options,
      connection: (address) => connectionFile(address, key),
    });
    const session = new Session(sandbox, key, new Watch(options.limits));
    await session.#greet();
    return session;
  }

  /** Where the kernel asks for the type checks of its cells, if somebody lends it a checker. */
  get lent(): Duplex | undefined {
    return this.#sandbox.lent;
  }

  /** Why the kernel is gone; undefined while it is there. */
  get dead(): string | undefined {
    return this.#dead;
  }

  /** Runs a cell's code. */
  async execute(
    code: string,
    expressions: Readonly<Record<string, string>> = {},
  ): Promise<Executed> {
    const asks = Object.keys(expressions).length > 0;
    const request = {
      code,
      silent: asks,
      store_history: !asks,
      user_expressions: expressions,
      allow_stdin: false,
      stop_on_error: false,
    };
    if (this.#dead !== undefined) return this.#gone(this.#dead, []);
    return new Promise((done) => {
      this.#watch.begin();
      const outputs = new Outputs();
      this.#earlier.push(outputs);
      const { id, sent } = this.#client.send("shell", "execute_request", request);
      this.#pending = { id, outputs, idle: false, done };
      sent.catch(() => {
        this.#die("the kernel's connection broke");
      });
    });
  }

  /** Ends the kernel and all that it started. */
  async end(): Promise<void> {
    this.#die("it was ended");
    clearInterval(this.#timer);
    this.#client.close();
    await this.#sandbox.end();
  }

  async #greet(): Promise<void> {
    for (let tries = 0; tries < 100 && this.#dead === undefined; tries++) {
      const greeted = new Promise<boolean>((resolve) => {
        this.#greeted = () => {
          resolve(true);
        };
        setTimeout(resolve, 300, false);
      });
      await this.#client.send("shell", "kernel_info_request", {}).sent;
      if (await greeted) return;
    }
    const complaints = this.#sandbox.complaints().trim();
    await this.end();
    throw new Error(`the kernel does not answer: ${complaints}`);
  }

  #receive(channel: "shell" | "iopub", message: Message): void {
    if (channel === "iopub") this.#greeted?.();
    if (message.type === "update_display_data") {
      for (const outputs of this.#earlier) outputs.update(message.content);
    }
    const pending = this.#pending;
    if (pending?.id !== message.parent) return;
    if (channel === "shell") pending.reply = message.content;
    else if (message.type !== "status") pending.outputs.take(message);
    else if (message.content.execution_state === "idle") pending.idle = true;
    if (pending.idle && pending.reply !== undefined) this.#conclude(pending, pending.reply);
  }

  #conclude({ reason, outputs, done }: Pending, reply: Json): void {
    this.#pending = undefined;
    this.#watch.finish();
    const { status, execution_count, user_expressions } = replyForm.parse(reply);
    const expressions = Object.fromEntries(
      Object.entries(user_expressions).map(([name, value]) => [
        name,
        expressionForm.safeParse(value).data?.data["text/plain"],
      ]),
    );
    done({
      status: reason !== undefined ? "stopped" : status === "ok" ? "ok" : "error",
      ...(reason !== undefined && { reason }),
      outputs: outputs.list,
      executionCount: execution_count,
      expressions,
    });
  }

  #look(): void {
    if (this.#dead !== undefined) return;
    const usage = this.#sandbox.usage();
    if (usage === undefined) {
      this.#die("its kernel ended");
      return;
    }
    const verdict = this.#watch.look(usage, this.#client.received, performance.now() / 1000);
    if (verdict === undefined) return;
    if (verdict.act === "end") {
      this.#die(this.#pending?.reason ?? verdict.reason);
      void this.#sandbox.end();
    } else {
      if (this.#pending !== undefined) this.#pending.reason = verdict.reason;
      this.#client.send("control", "interrupt_request", {}).sent.catch(() => undefined);
    }
  }

  #die(reason: string): void {
    this.#dead ??= reason;
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.done(this.#gone(this.#dead, pending.outputs.list));
  }

  #gone(reason: string, outputs: readonly Output[]): Executed {
    return { status: "dead", reason, outputs, executionCount: null, expressions: {} };
  }
}
