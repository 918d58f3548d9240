import { readSync, writeSync } from "node:fs";
import { encodeFrame, FrameDecoder } from "../../channel/frame.ts";
import type { Service, ServiceRequest } from "./createService.ts";

const REQUESTS_FD = 0;
const RESPONSES_FD = 1;

/**
 * Answer what comes on standard input until it ends.
 *
 * Reading blocks: this process does nothing but answer, and so needs none of Node's machinery of streams and events,
 * which a process that starts from a snapshot would have to set up first.
 */
export function serve(service: Service): void {
  const decoder = new FrameDecoder();
  const chunk = Buffer.alloc(65536);
  for (;;) {
    const size = attempt(() => readSync(REQUESTS_FD, chunk));
    if (size === 0) return;
    for (const request of decoder.push(Buffer.from(chunk.subarray(0, size)))) {
      write(encodeFrame(service(request as ServiceRequest)));
    }
  }
}

function write(bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    const written = attempt(() => writeSync(RESPONSES_FD, bytes, at));
    // The kernel is gone.
    if (written === 0) return;
    at += written;
  }
}

/** The result of a read or write; 0 if the other end is closed. */
function attempt(operation: () => number): number {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF" || code === "EPIPE") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
