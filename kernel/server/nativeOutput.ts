import type { Readable } from "node:stream";
import { flushMarker } from "../channel/flushMarker.ts";

/** Text from a pipe, with the engine's flush marks taken out and counted. */
export class NativeOutput {
  readonly #token: string;
  readonly #onText: (text: string) => void;
  #held = "";
  #marks = 0;
  #waiting: { mark: number; resolve: () => void }[] = [];

  constructor(source: Readable, token: string, onText: (text: string) => void) {
    this.#token = token;
    this.#onText = onText;
    source.setEncoding("utf8");
    source.on("data", (text: string) => {
      this.#take(text);
    });
    source.on("close", () => {
      this.#pass(this.#held);
      this.#held = "";
      this.#marks = Infinity;
      this.#wake();
    });
  }

  /** Resolves when the mark has been read, or after `patience` milliseconds if user code closed the pipe. */
  reached(mark: number, patience: number): Promise<void> {
    if (this.#marks >= mark) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#waiting.push({
        mark,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }

  #take(text: string): void {
    this.#held += text;
    for (;;) {
      const marker = flushMarker(this.#token, this.#marks + 1);
      const at = this.#held.indexOf(marker);
      if (at < 0) break;
      this.#pass(this.#held.slice(0, at));
      this.#held = this.#held.slice(at + marker.length);
      this.#marks += 1;
    }
    this.#wake();
    // A mark may be cut by the end of a chunk: keep what could be its beginning.
    const start = this.#held.lastIndexOf("\u0000");
    const marker = flushMarker(this.#token, this.#marks + 1);
    const keep =
      start >= 0 && marker.startsWith(this.#held.slice(start)) ? start : this.#held.length;
    this.#pass(this.#held.slice(0, keep));
    this.#held = this.#held.slice(keep);
  }

  #pass(text: string): void {
    if (text !== "") this.#onText(text);
  }

  #wake(): void {
    const ready = this.#waiting.filter(({ mark }) => mark <= this.#marks);
    this.#waiting = this.#waiting.filter(({ mark }) => mark > this.#marks);
    for (const { resolve } of ready) resolve();
  }
}
