import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encodeFrame, FrameDecoder } from "../channel/frame.ts";
import type { ServiceRequest, ServiceResponse } from "./service/createService.ts";
import { serviceCommand } from "./serviceCommand.ts";
import { snapshotFile } from "./snapshot/snapshotFile.ts";

const MAKE_SNAPSHOT = fileURLToPath(new URL("./snapshot/main.js", import.meta.url));

/** How long after a start without a snapshot to begin making one, in milliseconds: the first cells come first. */
const SNAPSHOT_DELAY = 3000;

/** A process of the kernel's own that runs TypeScript; started without a snapshot, it has one made for the next start. */
export class ServiceProcess {
  readonly #child: ChildProcess;
  readonly #snapshot: string;
  readonly #fromSnapshot: boolean;
  #answered = false;

  /** @param onExit is told how the process ended, unless `stop` ended it. */
  constructor(onResponse: (response: ServiceResponse) => void, onExit: (reason: string) => void) {
    this.#snapshot = snapshotFile();
    this.#fromSnapshot = existsSync(this.#snapshot);
    const [program, ...args] = serviceCommand(this.#snapshot);
    this.#child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
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
