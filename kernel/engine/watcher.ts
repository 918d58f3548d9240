import { Session } from "node:inspector";
import { Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { WATCHER_FD } from "../channel/descriptors.ts";
import { FrameDecoder } from "../channel/frame.ts";
import type { CellId, WatcherRequest } from "../channel/messages.ts";
import { killGroup } from "../channel/killGroup.ts";

/** How long user code may keep the main thread after an interrupt before it is stopped, in milliseconds. */
const PATIENCE = 30;
/** How often to stop it anew: the first time may have hit the very code that was about to answer. */
const ATTEMPTS = 100;

const answered = workerData as Int32Array;
const session = new Session();
session.connectToMainThread();
let lastId = 0;

const requests = new Socket({ fd: WATCHER_FD, readable: true, writable: false });
const decoder = new FrameDecoder();
requests.on("data", (chunk: Uint8Array) => {
  for (const { cell } of decoder.push(chunk) as WatcherRequest[]) interrupt(cell);
});
// The server is gone: nobody is left to compute for, and the main thread may be in a loop that never ends.
requests.on("close", () => {
  killGroup(process.pid);
});

function interrupt(cell: CellId | null): void {
  lastId += 1;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const seen = Atomics.load(answered, 0);
    if (seen === lastId) return;
    parentPort!.postMessage({ id: lastId, cell });
    if (Atomics.wait(answered, 0, seen, PATIENCE) !== "timed-out") return;
    session.post("Runtime.terminateExecution");
  }
}
