import { writeSync } from "node:fs";
import { encodeFrame } from "../channel/frame.ts";
import type { EngineEvent } from "../channel/messages.ts";
import { EVENT_FD } from "../channel/descriptors.ts";

/**
 * Tell the server. The write blocks until the pipe has taken it, so that output keeps its order, appears while a
 * loop runs, and is not lost when the process dies.
 */
export function emit(event: EngineEvent): void {
  writeFully(EVENT_FD, encodeFrame(event));
}

export function writeFully(fd: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      // A pipe that is full for the moment.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}
