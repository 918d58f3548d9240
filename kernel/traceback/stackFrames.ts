import { fileURLToPath } from "node:url";

/** One call in a stack trace; numbers count from 1. */
export interface StackFrame {
  /** Name of the function, with `async` or `new` before it; empty at top level. */
  readonly name: string;
  /** Script: a path, `node:…`, or a cell. */
  readonly script: string;
  readonly line: number;
  readonly column: number;
}

const FRAME = /^\s+at (?:(.*?) \()?(.+?):(\d+):(\d+)\)?$/;

/** The calls in a V8 stack trace; lines of any other form are left out. */
export function parseStack(stack: string): StackFrame[] {
  return stack.split("\n").flatMap((text) => {
    const match = FRAME.exec(text);
    if (match === null) return [];
    const [, name, url = "", line, column] = match;
    // The code of a cell has no name, but may have been called by an `await`.
    const awaited = name === undefined && url.startsWith("async ");
    const place = awaited ? url.slice("async ".length) : url;
    const script = place.startsWith("file://") ? fileURLToPath(place) : place;
    return [{ name: name ?? "", script, line: Number(line), column: Number(column) }];
  });
}
