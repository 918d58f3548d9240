import { emit } from "./outlet.ts";

interface ExitingProcess {
  /** What `process.exit` calls when the listeners of `exit` have run. */
  reallyExit(code?: number): never;
}

/**
 * Tell the server the code of `process.exit` and let it end this process: Node itself would first wait for the
 * watcher's inspector session, and say so on standard error.
 */
export function reportExit(): void {
  (process as unknown as ExitingProcess).reallyExit = (code = 0): never => {
    emit({ type: "exit", code });
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
}
