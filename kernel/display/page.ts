import { displayHost } from "./host.ts";

/**
 * Show text in the pager, a pane beside the notebook, when the cell ends. It is not saved with the notebook.
 *
 * @param value text; any other value shows as a result would.
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * page("A long list, for reading and not for keeping.");
 * ```
 */
export function page(value: unknown): void {
  displayHost("page").page(value);
}
