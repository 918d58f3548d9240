import { Worker } from "node:worker_threads";

/**
 * Listen for interrupts on a thread of their own.
 *
 * When one comes, the watcher first asks this thread to end the cell. If no answer comes because user code computes,
 * it stops that code, and the question is answered right after.
 *
 * @param onInterrupt ends the running cell; it runs on this thread, with no user code on the stack.
 */
export function watchForInterrupts(onInterrupt: () => void): void {
  const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const watcher = new Worker(new URL("./watcher.js", import.meta.url), { workerData: answered });
  watcher.on("message", () => {
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
    onInterrupt();
  });
  // A terminal sends its Ctrl-C to the whole process group; the server alone acts on it.
  process.on("SIGINT", () => undefined);
}
