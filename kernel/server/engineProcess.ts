import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { EVENT_FD, REQUEST_FD, WATCHER_FD } from "../channel/descriptors.ts";
import { encodeFrame, FrameDecoder } from "../channel/frame.ts";
import { killGroup } from "../channel/killGroup.ts";
import type { CellId, EngineEvent, EngineRequest, WatcherRequest } from "../channel/messages.ts";
import { NativeOutput } from "./nativeOutput.ts";
import type { StartedEngine } from "./spawnEngine.ts";

/** How long to wait for the end of native output when the engine says that a cell is done, in milliseconds. */
const FLUSH_PATIENCE = 500;

/** How long to wait for the end of an ended engine's output: a process that it left behind may hold the pipes. */
const CLOSE_PATIENCE = 300;

export interface EngineListener {
  onEvent(event: EngineEvent): void;
  /** What native code or a grandchild wrote to standard output or error. */
  onNativeOutput(name: "stdout" | "stderr", text: string): void;
  /** The process has ended and all that it wrote has been read. */
  onExit(exit: EngineExit): void;
}

export interface EngineExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The child process that runs user code. */
export class EngineProcess {
  readonly #child: ChildProcess;
  readonly #listener: EngineListener;
  readonly #outputs: readonly NativeOutput[];
  #done = 0;
  /** Interrupts that can still hit what the engine runs. */
  #interrupts = 0;
  /** What came meanwhile, and is to be sent when they are over. */
  #held: EngineRequest[] = [];

  constructor({ child, token }: StartedEngine, listener: EngineListener) {
    this.#listener = listener;
    this.#child = child;
    this.#outputs = (["stdout", "stderr"] as const).map(
      (name) =>
        new NativeOutput(this.#child[name]!, token, (text) => {
          listener.onNativeOutput(name, text);
        }),
    );
    const [decoder, settled] = [new FrameDecoder(), new FrameDecoder()];
    this.#pipe(EVENT_FD).on("data", (chunk: Uint8Array) => {
      for (const event of decoder.push(chunk) as EngineEvent[]) this.#receive(event);
    });
    this.#pipe(WATCHER_FD).on("data", (chunk: Uint8Array) => {
      settled.push(chunk).forEach(() => {
        this.#settle();
      });
    });
    for (const fd of [REQUEST_FD, WATCHER_FD]) {
      // A write to an engine that is just ending: `close` tells.
      this.#pipe(fd).on("error", () => undefined);
    }
    this.#watchEnd();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Pass a request on, if need be when the interrupts before it are over. */
  send(request: EngineRequest): void {
    if (this.#interrupts > 0) this.#held.push(request);
    else this.#pipe(REQUEST_FD).write(encodeFrame(request));
  }

  interrupt(cell: CellId | null): void {
    const request: WatcherRequest = { type: "interrupt", cell };
    this.#interrupts += 1;
    this.#pipe(WATCHER_FD).write(encodeFrame(request));
  }

  kill(): void {
    if (this.#child.pid !== undefined) killGroup(this.#child.pid);
  }

  #settle(): void {
    this.#interrupts -= 1;
    if (this.#interrupts > 0) return;
    const held = this.#held;
    this.#held = [];
    for (const request of held) this.send(request);
  }

  #watchEnd(): void {
    const { exitCode, signalCode } = this.#child;
    // It was started before there was a listener, and may have ended meanwhile.
    if (exitCode !== null || signalCode !== null) this.#end(exitCode, signalCode);
    else {
      this.#child.once("exit", (code, signal) => {
        this.#end(code, signal);
      });
    }
  }

  #end(code: EngineExit["code"], signal: EngineExit["signal"]): void {
    const child = this.#child;
    this.kill();
    const tell = (): void => {
      clearTimeout(patience);
      child.removeListener("close", tell);
      for (const stream of child.stdio) stream?.destroy();
      this.#listener.onExit({ code, signal });
    };
    const patience = setTimeout(tell, CLOSE_PATIENCE);
    child.once("close", tell);
  }

  #pipe(fd: number): Readable & Writable {
    return this.#child.stdio[fd] as unknown as Readable & Writable;
  }

  #receive(event: EngineEvent): void {
    if (event.type !== "done") {
      this.#listener.onEvent(event);
      return;
    }
    this.#done += 1;
    const marks = this.#outputs.map((output) => output.reached(this.#done, FLUSH_PATIENCE));
    void Promise.all(marks).then(() => {
      this.#listener.onEvent(event);
    });
  }
}
