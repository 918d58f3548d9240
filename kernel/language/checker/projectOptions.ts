import { dirname } from "node:path";
import ts from "typescript";

/**
 * What of a `tsconfig.json` counts: the rules by which a file is checked. How it is compiled and where its imports lead
 * is the kernel's to say, which runs it its own way; what nobody uses stops no cell.
 */
const RULES = [
  "strict",
  "alwaysStrict",
  "exactOptionalPropertyTypes",
  "noFallthroughCasesInSwitch",
  "noImplicitAny",
  "noImplicitOverride",
  "noImplicitReturns",
  "noImplicitThis",
  "noPropertyAccessFromIndexSignature",
  "noUncheckedIndexedAccess",
  "strictBindCallApply",
  "strictBuiltinIteratorReturn",
  "strictFunctionTypes",
  "strictNullChecks",
  "strictPropertyInitialization",
  "useUnknownInCatchVariables",
] as const;

/** What a folder's own `tsconfig.json`, or the nearest above it, says of how files are checked; empty if nothing. */
export function projectOptions(fileName: string): ts.CompilerOptions {
  const config = ts.findConfigFile(dirname(fileName), (name) => ts.sys.fileExists(name));
  if (config === undefined) return {};
  const { config: json } = ts.readConfigFile(config, (name) => ts.sys.readFile(name)) as {
    config?: object;
  };
  // Which files it names is of no use here, and may take long to find out.
  const host = { ...ts.sys, readDirectory: () => [] };
  const { options } = ts.parseJsonConfigFileContent(json ?? {}, host, dirname(config));
  const rules = RULES.flatMap((rule) =>
    options[rule] === undefined ? [] : [[rule, options[rule]]],
  );
  return {
    ...(Object.fromEntries(rules) as ts.CompilerOptions),
    ...(options.lib === undefined ? {} : { lib: options.lib }),
  };
}
