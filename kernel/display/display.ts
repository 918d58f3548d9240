import { randomUUID } from "node:crypto";
import { displayHost } from "./host.ts";

/** Marks a handle: as the last value of a cell it is not shown, for its display already is. */
const HANDLE = Symbol.for("two-kernels.displayHandle");

/** A place in the notebook whose picture can be replaced. */
export interface DisplayHandle {
  readonly id: string;
  /** Replace what is shown, in every place that shows this display. */
  update(value: unknown): void;
}

/**
 * Show a value under the running cell.
 *
 * A value that carries `Symbol.for("Jupyter.display")` shows itself, text as it is, any other as the result of a cell would.
 *
 * @param options.id name of the display; a fresh one if left out.
 * @returns a handle whose `update` replaces what is shown.
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * const line = display("starting");
 * line.update("half way");
 * ```
 */
export function display(value: unknown, options: { id?: string } = {}): DisplayHandle {
  const id = options.id ?? randomUUID();
  displayHost("display").show(value, id, false);
  const handle: DisplayHandle = {
    id,
    update(next) {
      updateDisplay(id, next);
    },
  };
  return Object.defineProperty(handle, HANDLE, { value: true });
}

export function isDisplayHandle(value: unknown): boolean {
  return typeof value === "object" && value !== null && HANDLE in value;
}

/**
 * Replace what the display called `id` shows.
 *
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * display("red", { id: "light" });
 * updateDisplay("light", "green");
 * ```
 */
export function updateDisplay(id: string, value: unknown): void {
  displayHost("updateDisplay").show(value, id, true);
}
