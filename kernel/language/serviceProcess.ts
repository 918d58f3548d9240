import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encodeFrame, FrameDecoder } from "../channel/frame.ts";
import { NODE_TYPES, PACKAGE_FOLDER, TSLAB_CONVERTER } from "./installation.ts";
import type { ServiceRequest, ServiceResponse } from "./service/createService.ts";
import { snapshotFile } from "./snapshot/snapshotFile.ts";

const MAIN = fileURLToPath(new URL("./service/main.js", import.meta.url));
const MAKE_SNAPSHOT = fileURLToPath(new URL("./snapshot/main.js", import.meta.url));

/** How long after a start without a snapshot to begin making one, in milliseconds: the first cells come first. */
const SNAPSHOT_DELAY = 3000;

/**
 * The process that runs TypeScript: from a snapshot of its heap if there is one, else from its code, while a snapshot
 * is made for the next start.
 */
export class ServiceProcess {
  readonly #child: ChildProcess;
  readonly #snapshot: string;
  readonly #fromSnapshot: boolean;
  #answered = false;

  /** @param onExit is told how the process ended, unless `stop` ended it. */
  constructor(onResponse: (response: ServiceResponse) => void, onExit: (reason: string) => void) {
    this.#snapshot = snapshotFile();
    this.#fromSnapshot = existsSync(this.#snapshot);
    const args = this.#fromSnapshot
      ? ["--snapshot-blob", this.#snapshot, "language-service"]
      : [MAIN, PACKAGE_FOLDER, NODE_TYPES, TSLAB_CONVERTER];
    this.#child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.#child.unref();
    const decoder = new FrameDecoder();
    this.#child.stdout!.on("data", (chunk: Uint8Array) => {
      this.#answered = true;
      for (const response of decoder.push(chunk)) onResponse(response as ServiceResponse);
    });
    // A write to a process that is just ending: `close` tells.
    this.#child.stdin!.on("error", () => undefined);
    this.#child.on("error", (error) => {
      onExit(error.message);
    });
    this.#child.on("close", (code, signal) => {
      // Made by a Node that calls itself the same, on a processor that can do more, say.
      if (this.#fromSnapshot && !this.#answered) rmSync(this.#snapshot, { force: true });
      onExit(signal ?? `code ${code}`);
    });
    if (!this.#fromSnapshot) setTimeout(makeSnapshot, SNAPSHOT_DELAY).unref();
  }

  send(request: ServiceRequest): void {
    this.#child.stdin!.write(encodeFrame(request));
  }
}

function makeSnapshot(): void {
  spawn(process.execPath, [MAKE_SNAPSHOT], { stdio: "ignore", detached: true }).unref();
}
