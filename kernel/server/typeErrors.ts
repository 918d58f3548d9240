import type { ErrorReport } from "../channel/messages.ts";
import type { Diagnostic } from "../language/languageService.ts";
import { excerpt } from "../traceback/excerpt.ts";
import { styles } from "../traceback/styles.ts";

/** What the checker found, as Jupyter's `error` output: every fault with its line, the first one in the headline. */
export function reportDiagnostics(
  diagnostics: readonly [Diagnostic, ...Diagnostic[]],
  code: string,
  count: number,
): ErrorReport {
  const [first] = diagnostics;
  return {
    ename: errorName(first),
    evalue: first.message,
    traceback: diagnostics.map((diagnostic) => describe(diagnostic, code, count)),
  };
}

function errorName({ kind }: Diagnostic): string {
  return kind === "syntax" ? "SyntaxError" : "TypeCheckError";
}

/** TypeScript's numbers for a name that nothing declares, without and with a similar one that is. */
const unknownName = new Set([2304, 2552]);

/** In a notebook a missing name most often means that a cell was skipped. */
function remedies(number: number): string[] {
  return unknownName.has(number) ? ["If another cell declares it, run that cell first."] : [];
}

function describe(diagnostic: Diagnostic, code: string, count: number): string {
  const { message, code: number, span, file } = diagnostic;
  const head = `${styles.bold(styles.red(errorName(diagnostic)))}: ${message} ${styles.dim(`(TS${number})`)}`;
  if (file !== undefined) return `${head}\n${styles.blue(`${file}:${span.line}`)}`;
  const where = `${styles.blue(`cell ${count}:${span.line}`)}\n${excerpt(code, span)}`;
  return [head, where, ...remedies(number)].join("\n");
}
