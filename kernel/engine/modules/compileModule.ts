import { parse, type Program } from "acorn";
import { full } from "acorn-walk";
import { extname } from "node:path";
import { CellSyntaxError } from "../compile/cellSyntaxError.ts";
import { toJavaScript } from "../compile/toJavaScript.ts";

/** An import in a module's code: `source[start, end)` is the specifier with its quotes. */
export interface ModuleImport {
  readonly specifier: string;
  readonly start: number;
  readonly end: number;
}

export interface CompiledModule {
  /** The code of an ES module; null for a file that Node has to run by itself. */
  readonly source: string | null;
  /** In the order of the text. */
  readonly imports: readonly ModuleImport[];
}

/**
 * Make a local file into an ES module that Node runs.
 *
 * @throws {SyntaxError} with the file's name and line, if it is not TypeScript.
 */
export function compileModule(text: string, path: string): CompiledModule {
  const ending = extname(path);
  if (ending === ".json") return { source: jsonModule(text, path), imports: [] };
  if (!/^\.[cm]?[jt]s$/.test(ending)) return { source: null, imports: [] };
  const typed = ending.endsWith("ts");
  if (!typed && !isModule(text)) return { source: null, imports: [] };
  try {
    const { code, program } = toJavaScript(text);
    return { source: code, imports: importsOf(program) };
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    const { line, column } = error.position;
    throw new SyntaxError(`${error.message}\n${path}:${line}:${column}`, { cause: error });
  }
}

/** Whether JavaScript is an ES module by what it says. */
function isModule(text: string): boolean {
  if (!/\b(import|export)\b/.test(text)) return false;
  try {
    const { body } = parse(text, { ecmaVersion: "latest", sourceType: "module" });
    return body.some(({ type }) => /^(Import|Export)/.test(type));
  } catch {
    return false;
  }
}

function importsOf(program: Program): ModuleImport[] {
  const found: ModuleImport[] = [];
  full(program, (node) => {
    const { source } = node as {
      source?: { type: string; value?: unknown; start: number; end: number } | null;
    };
    if (!/^(Import|Export)/.test(node.type) || source?.type !== "Literal") return;
    if (typeof source.value !== "string") return;
    found.push({ specifier: source.value, start: source.start, end: source.end });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** JSON as a module: the value, and the entries of an object by name. */
function jsonModule(text: string, path: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${path} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const valid = names.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== "default");
  const entries = valid.map((name, index) => {
    const local = `entry${index}`;
    return `const ${local} = value[${JSON.stringify(name)}]; export { ${local} as ${name} };`;
  });
  return [`const value = ${text};`, "export default value;", ...entries].join("\n");
}
