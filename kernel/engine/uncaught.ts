import type { CellId } from "../channel/messages.ts";
import { currentCell, enterCell } from "./cells.ts";
import { cellOfPromise } from "./trackPromises.ts";

/** Tell of errors that nobody caught, each with the cell that caused it. */
export function reportUncaught(report: (cell: CellId | null, error: unknown) => void): void {
  process.on("uncaughtException", (error: unknown) => {
    const cell = currentCell();
    enterCell(null);
    report(cell, error);
  });
  process.on("unhandledRejection", (error: unknown, promise) => {
    report(cellOfPromise(promise) ?? currentCell(), error);
  });
}
