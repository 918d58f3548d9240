import { Session } from "node:inspector";
import { Socket } from "node:net";
import { parentPort } from "node:worker_threads";
import { WATCHER_FD } from "../channel/descriptors.ts";
import { encodeFrame, FrameDecoder } from "../channel/frame.ts";
import { killGroup } from "../channel/killGroup.ts";
import type { CellId, WatcherEvent, WatcherRequest } from "../channel/messages.ts";

/** How long user code may keep the main thread after an interrupt before it is stopped, in milliseconds. */
const PATIENCE = 30;

const main = parentPort!;
const session = new Session();
session.connectToMainThread();
/** Whether V8 has yet to carry out a termination: it takes one at a time. */
let terminating = false;
let latest = 0;
/** Interrupts are carried out one after the other. */
let interrupts = Promise.resolve();

const server = new Socket({ fd: WATCHER_FD, readable: true, writable: true });
const decoder = new FrameDecoder();
server.on("data", (chunk: Uint8Array) => {
  for (const { cell } of decoder.push(chunk) as WatcherRequest[]) {
    interrupts = interrupts.then(() => interrupt(cell));
  }
});
// The server is gone: nobody is left to compute for, and the main thread may be in a loop that never ends.
server.on("close", () => {
  killGroup(process.pid);
});
server.on("error", () => undefined);

/**
 * Have the main thread end the cell, and stop what keeps it from that.
 *
 * A termination that V8 has yet to carry out hits whatever runs next. So after the answer come more questions, which it
 * may hit, until none is left; only then is the server told, which sends nothing meanwhile.
 */
async function interrupt(cell: CellId | null): Promise<void> {
  latest += 1;
  let answered = false;
  do {
    const inTime = await ask({ id: latest, cell });
    answered ||= inTime;
    if (!answered) terminate();
  } while (!answered || terminating);
  const settled: WatcherEvent = { type: "settled" };
  server.write(encodeFrame(settled));
}

/** Ask the main thread to end the cell; whether it answers in time. */
function ask(question: { id: number; cell: CellId | null }): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (inTime: boolean): void => {
      clearTimeout(patience);
      main.removeListener("message", onAnswer);
      resolve(inTime);
    };
    const onAnswer = (id: number): void => {
      if (id === question.id) end(true);
    };
    const patience = setTimeout(end, PATIENCE, false);
    main.on("message", onAnswer);
    main.postMessage(question);
  });
}

function terminate(): void {
  if (terminating) return;
  terminating = true;
  session.post("Runtime.terminateExecution", () => {
    terminating = false;
  });
}
