import { button } from "./button.ts";

/**
 * Shows a button that ends long work at its next pause: its signal is aborted by the first press. Jupyter's own
 * button stops the cell with an error; this one lets the work end well and the cell go on.
 *
 * @param label what stands on it
 * @returns the signal, for `fit(…, { stop })` and all that takes an `AbortSignal`
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * import { stopButton } from "two-kernels/kernel";
 * const stop = stopButton();
 * while (!stop.aborted) {
 *   await new Promise((resolve) => setTimeout(resolve, 50));
 *   break;
 * }
 * ```
 */
export function stopButton(label = "Stop"): AbortSignal {
  const controller = new AbortController();
  const shown = button(label, () => {
    controller.abort();
    shown.enabled = false;
  });
  return controller.signal;
}
