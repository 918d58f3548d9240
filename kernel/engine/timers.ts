import { Session } from "node:inspector";
import { enteredCell, runAsCell } from "./cells.ts";

const CALLBACK = Symbol.for("two-kernels.timerCallback");

/**
 * Make timers safe to interrupt, and their output their cell's.
 *
 * V8 stops code by unwinding the stack without running any `finally`; under a timer that breaks Node's own
 * bookkeeping and ends the process. So each callback runs inside an evaluation of its own, which ends the unwinding.
 */
export function guardTimers(): void {
  const session = new Session();
  session.connect();
  const contain = (work: () => void): void => {
    Object.defineProperty(globalThis, CALLBACK, { configurable: true, value: work });
    const expression = `globalThis[Symbol.for("${CALLBACK.description!}")]()`;
    session.post("Runtime.evaluate", { expression });
  };
  for (const name of ["setTimeout", "setInterval", "setImmediate", "queueMicrotask"] as const) {
    guard(name, (callback) => guarded(callback, contain));
  }
}

type Callback = (...args: unknown[]) => void;

function guarded(callback: Callback, contain: (work: () => void) => void): Callback {
  const cell = enteredCell();
  return (...args) => {
    let failure: { error: unknown } | undefined;
    contain(() => {
      runAsCell(cell, () => {
        try {
          callback(...args);
        } catch (error) {
          failure = { error };
        }
      });
    });
    if (failure !== undefined) throw failure.error;
  };
}

type TimerName = "setTimeout" | "setInterval" | "setImmediate" | "queueMicrotask";
type Timer = (callback: Callback, ...rest: unknown[]) => unknown;

function guard(name: TimerName, wrap: (callback: Callback) => Callback): void {
  const original = globalThis[name] as unknown as Timer;
  const replacement: Timer = (callback, ...rest) =>
    original(typeof callback === "function" ? wrap(callback) : callback, ...rest);
  // util.promisify finds the promise form of a timer under a symbol of the function.
  Object.defineProperties(replacement, Object.getOwnPropertyDescriptors(original));
  globalThis[name] = replacement as never;
}
