import { Socket } from "node:net";
import { REQUEST_FD } from "../channel/descriptors.ts";
import { flushMarker } from "../channel/flushMarker.ts";
import { FrameDecoder } from "../channel/frame.ts";
import type { EngineRequest } from "../channel/messages.ts";
import { currentCell, enterCell } from "./cells.ts";
import { Displays } from "./displays.ts";
import { Executor } from "./executor.ts";
import { watchForInterrupts } from "./interrupts.ts";
import { installModuleLoader } from "./modules/moduleLoader.ts";
import { emit, writeFully } from "./outlet.ts";
import { reportError } from "./reportError.ts";
import { reportExit } from "./reportExit.ts";
import { captureStreams } from "./streams.ts";
import { guardTimers } from "./timers.ts";
import { trackPromises } from "./trackPromises.ts";

// A library's calls must not push the cell's own out of the stack trace.
Error.stackTraceLimit = 50;

const [, , flushToken = ""] = process.argv;
let flushes = 0;

captureStreams();
guardTimers();
trackPromises();
reportExit();
installModuleLoader();

const displays = new Displays();
displays.install();
const executor = new Executor(displays, () => {
  flushes += 1;
  const marker = Buffer.from(flushMarker(flushToken, flushes));
  for (const fd of [1, 2]) writeFully(fd, marker);
});

watchForInterrupts(() => {
  // Code that was stopped had no chance to leave its cell.
  enterCell(null);
  executor.interrupt();
});

for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    const cell = currentCell();
    if (!executor.takeUncaught(cell, error)) {
      emit({ type: "error", cell, error: reportError(error, 0) });
    }
  });
}

const decoder = new FrameDecoder();
const requests = new Socket({ fd: REQUEST_FD, readable: true, writable: false });
requests.on("data", (chunk: Uint8Array) => {
  for (const request of decoder.push(chunk) as EngineRequest[]) executor.execute(request);
});
// The server is gone.
requests.on("close", () => process.kill(process.pid, "SIGKILL"));

emit({ type: "ready" });
