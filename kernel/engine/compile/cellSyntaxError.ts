import type { Position } from "./stripTypes.ts";

/** A cell that is not TypeScript, with the place of the fault. */
export class CellSyntaxError extends SyntaxError {
  override readonly name = "SyntaxError";
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}
