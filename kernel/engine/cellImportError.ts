import type { Position } from "./compile/stripTypes.ts";

/** An import of a cell that failed: the error of the load, with the place of the import. */
export class CellImportError extends Error {
  readonly position: Position;

  constructor(cause: unknown, position: Position) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.position = position;
  }
}
