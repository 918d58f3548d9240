import { promiseHooks } from "node:v8";
import type { CellId } from "../channel/messages.ts";
import { enterCell, enteredCell } from "./cells.ts";

const cells = new WeakMap<object, CellId>();
/** Takes the next promise that is made. */
let onPromise: ((promise: object) => void) | null = null;

/**
 * Let what runs after an `await` count as the cell that awaited.
 *
 * Node's AsyncLocalStorage would do this too, but it keeps a stack of its own, and an interrupt that stops code after
 * an `await` leaves that stack out of step, which ends the process. V8's hooks alone keep no such stack.
 */
export function trackPromises(): void {
  promiseHooks.createHook({
    init(promise) {
      onPromise?.(promise);
      const cell = enteredCell();
      if (cell !== null) cells.set(promise, cell);
    },
    before(promise) {
      enterCell(cells.get(promise) ?? null);
    },
    after() {
      enterCell(null);
    },
  });
}

/** The cell whose code made the promise. */
export function cellOfPromise(promise: Promise<unknown>): CellId | null {
  return cells.get(promise) ?? null;
}

/** Do the work; the first promise that is made meanwhile. */
export function firstPromiseOf(work: () => void): object | undefined {
  let first: object | undefined;
  onPromise = (promise) => {
    first = promise;
    onPromise = null;
  };
  try {
    work();
  } finally {
    onPromise = null;
  }
  return first;
}
