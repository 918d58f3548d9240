import { Worker } from "node:worker_threads";
import type { CellId } from "../channel/messages.ts";

/**
 * Listen for interrupts on a thread of their own.
 *
 * When one comes, the watcher first asks this thread to end the cell. If no answer comes because user code computes,
 * it stops that code, and the question is answered right after.
 *
 * @param onInterrupt ends what runs, also what an earlier call was kept from ending; it is called on this thread, with no
 * user code on the stack, and gets the cell that runs for the server.
 */
export function watchForInterrupts(onInterrupt: (cell: CellId | null) => void): void {
  const watcher = new Worker(new URL("./watcher.js", import.meta.url));
  let latest = 0;
  watcher.on("message", ({ id, cell }: { id: number; cell: CellId | null }) => {
    // The watcher asks again until it is answered. What it stops may be this very function.
    if (id !== latest) onInterrupt(cell);
    latest = id;
    watcher.postMessage(id);
  });
  // A terminal sends its Ctrl-C to the whole process group; the server alone acts on it.
  process.on("SIGINT", () => undefined);
}
