import type { CellId } from "../channel/messages.ts";
import type { Position } from "./compile/stripTypes.ts";

/** A cell that has run: what tracebacks show of it. */
export interface CellSource {
  /** What tracebacks call it, such as `cell 7`. */
  readonly name: string;
  readonly code: string;
  readonly originalPosition: (position: Position) => Position;
}

const sources = new Map<string, CellSource>();
let executions = 0;

/** A name for the script of one more execution; not the cell's number, which cells without history share. */
export function nextCellUrl(): string {
  executions += 1;
  return `execution-${executions}.ts`;
}

export function rememberCell(url: string, source: CellSource): void {
  sources.set(url, source);
}

export function cellSource(url: string): CellSource | undefined {
  return sources.get(url);
}

/** The cell whose code is on the stack, as far as it can be known. */
let running: CellId | null = null;
let latest: CellId | null = null;

/** Run `work` so that its output, also what comes later from its promises and timers, counts as this cell's. */
export function runAsCell<Result>(cell: CellId | null, work: () => Result): Result {
  const before = running;
  running = cell;
  try {
    return work();
  } finally {
    running = before;
  }
}

/** Say which cell runs now: output whose cause is not known will be its. */
export function startCell(cell: CellId): void {
  latest = cell;
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

const stopped = new Set<CellId>();
let generation = 0;

/** Let nothing more of this cell's timers run: it was interrupted. */
export function stopCell(cell: CellId): void {
  stopped.add(cell);
}

/** Let nothing more run of the timers that stand now, whatever cell set them. */
export function stopAllCells(): void {
  generation += 1;
}

/** Whether work that the cell started now is later no longer wanted. */
export function stopSign(cell: CellId | null): () => boolean {
  const born = generation;
  return () => born !== generation || (cell !== null && stopped.has(cell));
}
