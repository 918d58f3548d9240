import { displayHost } from "./host.ts";

/**
 * Remove the outputs of the running cell.
 *
 * @param options.wait keep them until the next output comes, so that nothing flickers.
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * console.log("for a moment");
 * clearOutput({ wait: true });
 * console.log("instead");
 * ```
 */
export function clearOutput(options: { wait?: boolean } = {}): void {
  displayHost("clearOutput").clear(options.wait ?? false);
}
