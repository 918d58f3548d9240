import { frameOwner } from "./frameOwner.ts";
import type { StackFrame } from "./stackFrames.ts";

/** A line of a traceback: a call in the user's own code, or a run of calls that belong to others. */
export type TraceLine =
  | { readonly kind: "own"; readonly frame: StackFrame }
  | { readonly kind: "folded"; readonly owner: string; readonly count: number };

/** Fold calls inside a package or Node itself into one line for each run. */
export function foldFrames(frames: readonly StackFrame[]): TraceLine[] {
  const lines: TraceLine[] = [];
  for (const frame of frames) {
    const owner = frameOwner(frame.script);
    const before = lines.at(-1);
    if (owner === null) {
      lines.push({ kind: "own", frame });
    } else if (before?.kind === "folded" && before.owner === owner) {
      lines[lines.length - 1] = { ...before, count: before.count + 1 };
    } else {
      lines.push({ kind: "folded", owner, count: 1 });
    }
  }
  return lines;
}
