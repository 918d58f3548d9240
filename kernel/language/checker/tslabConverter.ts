import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** What is used of tslab's converter. */
export interface TslabConverter {
  /** Whether the text can run, or else waits for another line. */
  isCompleteCode(code: string): { readonly completed: boolean };
}

/**
 * tslab's converter on the TypeScript that is there: its own is a second one of 38 MB, whose start takes longer than a
 * console waits. Read rather than required, since this runs in a snapshot too, which knows Node's own modules only.
 *
 * @param file tslab's `dist/converter.js`
 */
export function loadTslabConverter(file: string): TslabConverter {
  // tslab changes a flag of `sys`: of a copy, so that our own files keep their names.
  const typescript = { ...ts, sys: { ...ts.sys } };
  const answers: Record<string, unknown> = {
    "@tslab/typescript-for-tslab": typescript,
    path,
    // Asked only when whole cells are converted, which this kernel does itself.
    semver: {},
    "./util": {},
    "./tspath": {},
  };
  const exports = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what `require` does, which a snapshot does not have
  const run = new Function("exports", "require", readFileSync(file, "utf8")) as (
    ...values: unknown[]
  ) => void;
  run(exports, (name: string) => answers[name]);
  return exports as TslabConverter;
}
