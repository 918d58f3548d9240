import { join } from "node:path";
import ts from "typescript";
import { expect } from "vitest";
import { root } from "./collectExamples.ts";
import type { Example } from "./collectExamples.ts";

/** What the names of the package stand for when an example imports them. */
const entries: Readonly<Record<string, string>> = {
  "two-kernels": "src/index.ts",
  "two-kernels/node": "src/node/index.ts",
  "two-kernels/data": "src/node/data/index.ts",
};

type Module = Record<string, unknown>;
type Run = (...args: unknown[]) => Promise<void>;

/** The constructor of async functions, which JavaScript gives no name. */
const AsyncFunction = (runExample as { constructor: unknown }).constructor as new (
  ...parametersAndBody: string[]
) => Run;

/** The value that a comment promises: `f(1); // => 2`, or on the next line; `=>` may be left out. */
const promised = /^\s*\/\/ (?:=> )?(.+)/;

/**
 * Runs an example with the exports of its own file in scope, and compares each value that a comment
 * promises.
 *
 * @returns how many values were compared
 */
export async function runExample(example: Example): Promise<number> {
  const source = ts.createSourceFile("example.ts", example.code, ts.ScriptTarget.Latest, true);
  const imported: Module = {};
  const lines: string[] = [];
  let compared = 0;
  for (const [i, statement] of source.statements.entries()) {
    if (ts.isImportDeclaration(statement)) {
      Object.assign(imported, await importNames(statement));
      continue;
    }
    const code = statement.getText(source);
    const next = source.statements[i + 1] as ts.Statement | undefined;
    const value = promised.exec(source.text.slice(statement.end, next?.getStart(source)))?.[1];
    if (ts.isExpressionStatement(statement) && value !== undefined) {
      compared += 1;
      lines.push(`compare(${statement.expression.getText(source)}, ${value.replace(/;$/, "")});`);
    } else if (example.fenced) {
      lines.push(code);
    }
  }
  if (lines.length === 0) return 0;
  const own = (await import(join(root, example.file))) as Module;
  const scope: Module = { ...own, ...imported };
  const { outputText } = ts.transpileModule(lines.join("\n"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const run = new AsyncFunction(...Object.keys(scope), "compare", outputText);
  await run(...Object.values(scope), (got: unknown, promise: unknown) => {
    expect(got).toEqual(promise);
  });
  return compared;
}

async function importNames(declaration: ts.ImportDeclaration): Promise<Module> {
  const specifier = (declaration.moduleSpecifier as ts.StringLiteral).text;
  const entry = entries[specifier] as string | undefined;
  if (entry === undefined) throw new Error(`an example imports ${specifier}, which is not ours`);
  const module = (await import(join(root, entry))) as Module;
  const bindings = declaration.importClause?.namedBindings as ts.NamedImports;
  return Object.fromEntries(
    bindings.elements.map(({ name }) => {
      expect(module, `${specifier} should export ${name.text}`).toHaveProperty(name.text);
      return [name.text, module[name.text]];
    }),
  );
}
