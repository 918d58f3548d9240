import { Session } from "node:inspector";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers";
import type { CellId } from "../channel/messages.ts";
import { enterCell, enteredCell, runAsCell, stopCell, stopSign } from "./cells.ts";

const CALLBACK = Symbol.for("two-kernels.timerCallback");

type Callback = (...args: unknown[]) => void;
type Timer = (callback: Callback, ...rest: unknown[]) => unknown;
/** Runs work so that V8 can stop it; false if it was stopped. */
type Contain = (work: () => void) => boolean;

/** The timers, and how each is cleared when its cell was interrupted. */
const TIMERS = {
  setTimeout: clearTimeout,
  setInterval: clearInterval,
  setImmediate: clearImmediate,
  queueMicrotask: () => undefined,
} as const;

/**
 * Make timers safe to interrupt, and their output their cell's.
 *
 * V8 stops code by unwinding the stack without running any `finally`; under a timer that breaks Node's own
 * bookkeeping and ends the process. So each callback runs inside an evaluation of its own, which ends the unwinding.
 *
 * @param onStopped is told of a cell whose timer was stopped in the middle.
 */
export function guardTimers(onStopped: (cell: CellId | null) => void): void {
  const contain = evaluationContainer();
  for (const [name, clear] of Object.entries(TIMERS)) {
    const scope = globalThis as unknown as Record<string, Timer>;
    const original = scope[name]!;
    const replacement: Timer = (callback, ...rest) => {
      if (typeof callback !== "function") return original(callback, ...rest);
      const cell = enteredCell();
      const onEnd = (interrupted: boolean): void => {
        (clear as (handle: unknown) => void)(handle);
        if (interrupted) onStopped(cell);
      };
      const handle = original(guarded(callback, cell, contain, onEnd), ...rest);
      return handle;
    };
    // util.promisify finds the promise form of a timer under a symbol of the function.
    Object.defineProperties(replacement, Object.getOwnPropertyDescriptors(original));
    scope[name] = replacement;
    if (name in timers) (timers as unknown as typeof scope)[name] = replacement;
  }
  // What a cell imports by name from `node:timers`.
  syncBuiltinESMExports();
}

function evaluationContainer(): Contain {
  const session = new Session();
  session.connect();
  const expression = `globalThis[Symbol.for("${CALLBACK.description!}")]()`;
  return (work) => {
    let ended = true;
    Object.defineProperty(globalThis, CALLBACK, { configurable: true, value: work });
    session.post("Runtime.evaluate", { expression }, (failure) => {
      ended = failure === null;
    });
    return ended;
  };
}

function guarded(
  callback: Callback,
  cell: CellId | null,
  contain: Contain,
  onEnd: (interrupted: boolean) => void,
): Callback {
  const isStopped = stopSign(cell);
  return (...args) => {
    if (isStopped()) {
      onEnd(false);
      return;
    }
    let failure: { error: unknown } | undefined;
    const ended = contain(() => {
      runAsCell(cell, () => {
        try {
          callback(...args);
        } catch (error) {
          failure = { error };
        }
      });
    });
    if (!ended) {
      if (cell !== null) stopCell(cell);
      onEnd(true);
    }
    if (failure === undefined) return;
    // Whoever is told of an uncaught error learns by this whose it is.
    enterCell(cell);
    throw failure.error;
  };
}
