import { Socket } from "node:net";
import { REQUEST_FD } from "../channel/descriptors.ts";
import { FrameDecoder } from "../channel/frame.ts";
import type { EngineRequest } from "../channel/messages.ts";
import { installDisplayHost } from "../display/host.ts";
import { currentCell, enterCell } from "./cells.ts";
import { CommRequests } from "./commRequests.ts";
import { Comms } from "./comms.ts";
import { Displays } from "./displays.ts";
import { Executor, INTERRUPTED } from "./executor.ts";
import { flushMarks } from "./flushMarks.ts";
import { Inputs } from "./inputs.ts";
import { watchForInterrupts } from "./interrupts.ts";
import { installModuleLoader } from "./modules/moduleLoader.ts";
import { emit } from "./outlet.ts";
import { OutputGate } from "./outputGate.ts";
import { reportError } from "./reportError.ts";
import { reportExit } from "./reportExit.ts";
import { captureStreams } from "./streams.ts";
import { guardTimers } from "./timers.ts";
import { trackPromises } from "./trackPromises.ts";
import { reportUncaught } from "./uncaught.ts";

// A library's calls must not push the cell's own out of the stack trace.
Error.stackTraceLimit = 50;

const displays = new Displays();
const inputs = new Inputs();
const comms = new Comms();
const commRequests = new CommRequests(comms, displays);
const [, , flushToken = "", outputBytes = "Infinity"] = process.argv;
const executor = new Executor(displays, flushMarks(flushToken));
const gate = new OutputGate(Number(outputBytes));

captureStreams(gate);
guardTimers((cell) => {
  if (!executor.isRunning(cell)) emit({ type: "error", cell, error: INTERRUPTED });
});
trackPromises();
reportExit();
reportUncaught((cell, error) => {
  if (executor.takeUncaught(cell, error)) return;
  emit({ type: "error", cell, error: reportError(error) });
});
installModuleLoader();
installDisplayHost({
  show: (value, id, update) => {
    displays.show(value, id, update);
  },
  clear: (wait) => {
    gate.clear(currentCell());
    emit({ type: "clear", cell: currentCell(), wait });
  },
  page: (value) => {
    displays.page(value);
  },
  input: (prompt, password) => inputs.ask(prompt, password),
  openComm: (targetName, options) => comms.openComm(targetName, options),
  onComm: (targetName, handler) => {
    comms.onComm(targetName, handler);
  },
});

watchForInterrupts((cell) => {
  // Code that was stopped had no chance to leave its cell.
  enterCell(null);
  commRequests.interrupt();
  executor.interrupt(cell);
});

function receive(request: EngineRequest): void {
  if (request.type === "execute") executor.execute(request);
  else if (request.type === "comm") commRequests.receive(request);
  else inputs.answer(request.id, request.value, request.problem);
}

const decoder = new FrameDecoder();
const requests = new Socket({ fd: REQUEST_FD, readable: true, writable: false });
requests.on("data", (chunk: Uint8Array) => {
  for (const request of decoder.push(chunk) as EngineRequest[]) receive(request);
});
// The server is gone.
requests.on("close", () => process.kill(process.pid, "SIGKILL"));

emit({ type: "ready" });
