import ts from "typescript";
import { outerFile, setOuterFile } from "./cellFile.ts";
import { parts } from "./internals.ts";

const MEANINGS = [
  ts.SymbolFlags.Value,
  ts.SymbolFlags.Type,
  ts.SymbolFlags.Namespace,
  // An import stands for whatever it names.
  ts.SymbolFlags.Alias,
];

/** The cells that have run, innermost last, as far as what they declare can still be seen. */
export class CellScope {
  #innermost: ts.SourceFile | undefined;

  get innermost(): ts.SourceFile | undefined {
    return this.#innermost;
  }

  add(cell: ts.SourceFile): void {
    if (declared(cell).size === 0) return;
    setOuterFile(cell, this.#innermost);
    this.#innermost = cell;
    this.#dropHidden(cell);
  }

  clear(): void {
    this.#innermost = undefined;
  }

  /** Outermost first. */
  cells(): ts.SourceFile[] {
    return [...inwards(this.#innermost)].reverse();
  }

  /** A cell that runs a hundred times leaves one link: a cell all of whose names are hidden, unused until then, goes. */
  #dropHidden(added: ts.SourceFile): void {
    const inner = [added];
    for (const cell of inwards(outerFile(added))) {
      if ([...declared(cell).values()].every((symbol) => isHidden(symbol, inner))) {
        setOuterFile(inner.at(-1)!, outerFile(cell));
      } else {
        inner.push(cell);
      }
    }
  }
}

function* inwards(cell: ts.SourceFile | undefined): Generator<ts.SourceFile> {
  for (let at = cell; at !== undefined; at = outerFile(at)) yield at;
}

function declared(cell: ts.SourceFile): ReadonlyMap<ts.__String, ts.Symbol> {
  return parts(cell).locals ?? new Map<ts.__String, ts.Symbol>();
}

/** Whether a later cell declares the name anew and no cell between them uses it. `inner`: innermost first. */
function isHidden(symbol: ts.Symbol, inner: readonly ts.SourceFile[]): boolean {
  for (const cell of [...inner].reverse()) {
    const hiding = declared(cell).get(symbol.escapedName);
    if (hiding !== undefined && coversMeaning(hiding, symbol)) return true;
    if (parts(cell).identifiers.has(symbol.name)) return false;
  }
  return false;
}

function coversMeaning(hiding: ts.Symbol, hidden: ts.Symbol): boolean {
  return MEANINGS.every((meaning) => !(hidden.flags & meaning) || Boolean(hiding.flags & meaning));
}
