import type { CellId } from "../channel/messages.ts";
import type { Position } from "./compile/stripTypes.ts";

/** A cell that has run: what tracebacks show of it. */
export interface CellSource {
  readonly count: number;
  readonly code: string;
  readonly originalPosition: (position: Position) => Position;
}

const sources = new Map<string, CellSource>();

/** What V8 calls the script of a cell; tracebacks turn it into `cell 7`. */
export function cellUrl(count: number): string {
  return `cell-${count}.ts`;
}

export function rememberCell(source: CellSource): void {
  sources.set(cellUrl(source.count), source);
}

export function cellSource(url: string): CellSource | undefined {
  return sources.get(url);
}

/** The cell whose code is on the stack, as far as it can be known. */
let running: CellId | null = null;
let latest: CellId | null = null;

/** Run `work` so that its output, also what comes later from its promises and timers, counts as this cell's. */
export function runAsCell(cell: CellId | null, work: () => void): void {
  const before = running;
  running = cell;
  if (cell !== null) latest = cell;
  try {
    work();
  } finally {
    running = before;
  }
}

/** The cell that the code on the stack belongs to: by its own chain of causes, else the cell that ran last. */
export function currentCell(): CellId | null {
  return running ?? latest;
}

/** Set by the trackers of asynchronous work when V8 enters and leaves it. */
export function enterCell(cell: CellId | null): void {
  running = cell;
}

export function enteredCell(): CellId | null {
  return running;
}
