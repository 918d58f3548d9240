import { Session } from "node:inspector";
import { Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { WATCHER_FD } from "../channel/descriptors.ts";
import { FrameDecoder } from "../channel/frame.ts";

/** How long user code may keep the main thread after an interrupt before it is stopped, in milliseconds. */
const PATIENCE = 30;

const answered = workerData as Int32Array;
const session = new Session();
session.connectToMainThread();

const requests = new Socket({ fd: WATCHER_FD, readable: true, writable: false });
const decoder = new FrameDecoder();
requests.on("data", (chunk: Uint8Array) => {
  // The one thing that is asked here is to interrupt.
  if (decoder.push(chunk).length > 0) interrupt();
});
// The server is gone: nobody is left to compute for, and the main thread may be in a loop that never ends.
requests.on("close", () => process.kill(process.pid, "SIGKILL"));

function interrupt(): void {
  Atomics.store(answered, 0, 0);
  parentPort!.postMessage("interrupt");
  if (Atomics.wait(answered, 0, 0, PATIENCE) === "timed-out") {
    session.post("Runtime.terminateExecution");
  }
}
