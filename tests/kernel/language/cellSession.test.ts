import { mkdtempSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { CellSession } from "../../../kernel/language/checker/cellSession.ts";
import type { Strictness } from "../../../kernel/language/checker/options.ts";
import { Workspace } from "../../../kernel/language/checker/workspace.ts";
import { NODE_TYPES } from "../../../kernel/language/installation.ts";
import { PACKAGE_FOLDER } from "../../../kernel/packageFolder.ts";

let folder: string;
let workspace: Workspace;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cells-"));
  workspace = new Workspace({
    folder,
    packageFolder: PACKAGE_FOLDER,
    nodeTypes: NODE_TYPES,
    strictness: "strict",
  });
});

function open(strictness: Strictness = "strict"): CellSession {
  const session = new CellSession(workspace);
  session.open(folder, strictness, PACKAGE_FOLDER, NODE_TYPES);
  return session;
}

/** Check and commit cells; the messages of the last. */
function run(cells: readonly string[], session = open()): string[] {
  let messages: string[] = [];
  for (const cell of cells) {
    messages = session.check(cell).map(({ message }) => message);
    session.commit();
  }
  return messages;
}

describe("a cell", () => {
  test("sees the types of what earlier cells declare", () => {
    expect(run(["const size = { height: 2 };", "const text: string = size.height;"])).toEqual([
      "Type 'number' is not assignable to type 'string'.",
    ]);
  });

  test("is checked as strictly as a module", () => {
    const [message] = run(["let found: string | undefined;", "found.length;"]);
    expect(message).toBe("'found' is possibly 'undefined'.");
  });

  test("is checked as tslab did where that was asked for", () => {
    expect(run(["let text: string = null; text.length"], open("loose"))).toEqual([]);
    expect(run(["let text: number = 'text'"], open("loose"))).toHaveLength(1);
  });

  test("may leave types out", () => {
    expect(run(["let model; function twice(x) { return 2 * x }", "model = twice(2);"])).toEqual([]);
    expect(run(["const made = []; made.push(1); made[0]!.toFixed();"])).toEqual([]);
  });

  test.each([
    ["let n = 1", "const n = 'a'", "n.length"],
    ["const n = 1", "let n = 'a'", "n.length"],
    ["function n() {}", "class n { static length2 = 1 }", "n.length2"],
    ["class N {}", "interface N { size: number }", "let it: N = { size: 1 }"],
    ["interface N { size: number }", "type N = string", "let it: N = 'text'"],
    ["enum E { A }", "enum E { B }", "E.B"],
    ["import { join } from 'node:path'", "const join = 7", "join.toFixed()"],
    ["const sep = 1", "import { sep } from 'node:path'", "sep.length"],
  ])("declares anew what another declared: %s, then %s", (first, second, use) => {
    expect(run([first, second, use])).toEqual([]);
  });

  test("may not assign to a constant of another cell", () => {
    expect(run(["const fixed = 1", "fixed = 2"])).toEqual([
      "Cannot assign to 'fixed' because it is a constant.",
    ]);
  });

  test("keeps a class, and what its name meant before, apart", () => {
    const cells = ["class A { one = 1 }", "const a = new A()", "class A { two = 2 }"];
    expect(run([...cells, "a.one + new A().two"])).toEqual([]);
    expect(run([...cells, "a.two"])).toHaveLength(1);
  });

  test("that was checked but not committed leaves nothing", () => {
    const session = open();
    session.check("const gone = 1");
    expect(session.check("gone")[0]?.message).toBe("Cannot find name 'gone'.");
  });

  test("extends global types for the cells after it", () => {
    const declare = "declare global { interface Array<T> { second(): T } }";
    expect(run([declare, "[1, 2].second().toFixed()"])).toEqual([]);
    expect(run(["[1, 2].second()"])).toHaveLength(1);
  });

  test("heeds @ts-ignore, @ts-expect-error and @ts-nocheck", () => {
    expect(run(["// @ts-ignore\nconst a: string = 1;"])).toEqual([]);
    expect(run(["// @ts-expect-error\n// why\nconst a: string = 1;"])).toEqual([]);
    expect(run(["// @ts-expect-error\nconst a = 1;"])).toEqual([
      "Unused '@ts-expect-error' directive.",
    ]);
    expect(run(["// @ts-nocheck\nconst a: string = 1;"])).toEqual([]);
  });
});

describe("a diagnostic", () => {
  test("underlines the place", () => {
    const [{ span, kind }] = open().check("let fine = 1;\nconst wrong: number = 'text';") as [
      ReturnType<CellSession["check"]>[number],
    ];
    expect(span).toEqual({ line: 2, column: 7, endColumn: 12 });
    expect(kind).toBe("type");
  });

  test("of syntax comes alone", () => {
    const found = open().check("let x: string = 1;\nlet y = ;");
    expect(found).toMatchObject([{ kind: "syntax", span: { line: 2, column: 9 } }]);
  });

  test("says what a function without a body lacks", () => {
    expect(run(["function stub(x: number): number;"])[0]).toContain("write it in braces");
  });
});

describe("a stub", () => {
  test("may promise a value in an empty body", () => {
    expect(run(["function stub(x: number): number {\n  // your code here\n}"])).toEqual([]);
    expect(run(["class A { get size(): number {} area(): string {} }"])).toEqual([]);
  });

  test("with a body that returns nothing is an error that says what to do", () => {
    expect(run(["function f(x: number): number { x++; }"])[0]).toContain(
      "Write a return statement",
    );
  });
});

describe("an import", () => {
  test("of a package that the kernel lends needs no install", () => {
    const use = "import { outputSize } from 'two-kernels'; const x = outputSize(5, 3);";
    expect(run([use])).toEqual([]);
    expect(run([use, "x.toFixed()"])).toEqual([]);
    expect(run([use, "const wrong: string = x"])).toHaveLength(1);
  });

  test("resolves by the exports map of a package, and takes one without types as any", () => {
    const modules = join(folder, "node_modules");
    mkdirSync(join(modules, "mapped", "lib"), { recursive: true });
    const exports = { "./deep": { types: "./lib/d.d.ts", import: "./lib/d.mjs" } };
    writeFileSync(
      join(modules, "mapped", "package.json"),
      JSON.stringify({ name: "mapped", exports }),
    );
    writeFileSync(join(modules, "mapped", "lib", "d.d.ts"), "export const deep: 42;");
    writeFileSync(join(modules, "mapped", "lib", "d.mjs"), "export const deep = 42;");
    mkdirSync(join(modules, "untyped"));
    writeFileSync(join(modules, "untyped", "index.js"), "exports.anything = 1");
    expect(run(["import { deep } from 'mapped/deep'; const d: 42 = deep;"])).toEqual([]);
    expect(run(["import { shallow } from 'mapped/deep';"])).toHaveLength(1);
    expect(run(["import u from 'untyped'; u.whatever.it.has"])).toEqual([]);
  });

  test("of a local file follows its edits", () => {
    const file = join(folder, "lib.ts");
    writeFileSync(file, "export const value: number = 1;");
    const session = open();
    expect(run(["import { value } from './lib';", "value.toFixed()"], session)).toEqual([]);
    writeFileSync(file, "export const value: string = 'a';");
    utimesSync(file, new Date(), new Date(Date.now() + 2000));
    expect(run(["value.toFixed()"], session)[0]).toContain("does not exist on type 'string'");
  });

  test("of a local file reports that file's own faults", () => {
    writeFileSync(join(folder, "faulty.ts"), "export const n = 1;\nexport const s: string = n;");
    const [fault] = open().check("import { n } from './faulty.ts';");
    expect(fault).toMatchObject({ span: { line: 2, column: 14 }, file: join(folder, "faulty.ts") });
  });

  describe("of a local file in a project", () => {
    const faultsOf = (code: string, tsconfig: object | string, session = open()) => {
      const project = mkdtempSync(join(folder, "project-"));
      writeFileSync(join(project, "part.ts"), code);
      const text = typeof tsconfig === "string" ? tsconfig : JSON.stringify(tsconfig);
      writeFileSync(join(project, "tsconfig.json"), text);
      return run([`import { part } from './${basename(project)}/part.ts';`], session);
    };
    const unsure = "export function part(words: string[]) { return words.find(Boolean).length; }";

    test("goes by the rules of the nearest tsconfig.json", () => {
      expect(faultsOf(unsure, {})).toEqual(["Object is possibly 'undefined'."]);
      expect(faultsOf(unsure, { compilerOptions: { strict: false } })).toEqual([]);
      expect(faultsOf(unsure, { compilerOptions: { strict: true } }, open("loose"))).toHaveLength(
        1,
      );
      const first = "export const part = (words: string[]): string => words[0];";
      expect(faultsOf(first, {})).toEqual([]);
      const unchecked = { compilerOptions: { noUncheckedIndexedAccess: true } };
      expect(faultsOf(first, unchecked)[0]).toContain("not assignable to type 'string'");
      const page = "export const part = (element: HTMLElement) => element.id;";
      expect(faultsOf(page, {})[0]).toContain("Cannot find name 'HTMLElement'");
      expect(faultsOf(page, { compilerOptions: { lib: ["es2023", "dom"] } })).toEqual([]);
    });

    test("which may extend another, and have comments", () => {
      writeFileSync(join(folder, "base.json"), '{ "compilerOptions": { "strict": false } }');
      expect(faultsOf(unsure, '{ // as before\n "extends": "../base.json", }')).toEqual([]);
    });

    test("not by what it says of compiling, of imports, or of what nobody uses", () => {
      const options = { module: "commonjs", target: "es5", noUnusedLocals: true, types: ["none"] };
      const code = "const unused = 1; export const part = [...new Set([1])].at(-1);";
      expect(faultsOf(code, { compilerOptions: options })).toEqual([]);
      expect(faultsOf(unsure, "{ broken")).toHaveLength(1);
    });

    test("while the cell that imports it goes by its own", () => {
      const part = "export const part = (words: string[]) => words.find(Boolean);";
      const session = open();
      expect(faultsOf(part, { compilerOptions: { strict: false } }, session)).toEqual([]);
      expect(run(["part(['a']).length"], session)).toEqual(["Object is possibly 'undefined'."]);
    });

    test("follows the file's edits, and those of its tsconfig.json", () => {
      const project = mkdtempSync(join(folder, "project-"));
      const write = (name: string, text: string, seconds: number) => {
        writeFileSync(join(project, name), text);
        utimesSync(join(project, name), new Date(), new Date(Date.now() + 1000 * seconds));
      };
      const session = open();
      const use = () => run([`import { part } from './${basename(project)}/part.ts';`], session);
      write("part.ts", unsure, 0);
      write("tsconfig.json", '{ "compilerOptions": { "strict": false } }', 0);
      expect(use()).toEqual([]);
      write("part.ts", `${unsure}\nexport const wrong: string = 1;`, 2);
      expect(use()).toEqual(["Type 'number' is not assignable to type 'string'."]);
      write("tsconfig.json", '{ "compilerOptions": { "strict": true } }', 2);
      expect(use()).toHaveLength(2);
    });
  });

  test("of JSON has the file's types", () => {
    writeFileSync(join(folder, "data.json"), '{"rows": [1, 2]}');
    expect(run(["import data from './data.json';", "data.rows[0].toFixed()"])).toEqual([]);
    expect(run(["import data from './data.json';", "data.columns"])).toHaveLength(1);
  });

  test("of nothing says so", () => {
    expect(run(["import x from 'no-such-package';"])[0]).toContain("Cannot find module");
  });
});

describe("a cell that tslab would take as a module", () => {
  test("is found under its name, and changes with it", () => {
    const session = open();
    const define = (value: string) => `/** @module shapes */\nexport const area = ${value};`;
    expect(
      run([define("4"), "import { area } from './shapes';", "area.toFixed()"], session),
    ).toEqual([]);
    expect(
      run([define("'a'"), "import { area } from './shapes';", "area.toFixed()"], session),
    ).toHaveLength(1);
    expect(run(["area2"], session)).toHaveLength(1);
  });
});

describe("completion", () => {
  const names = (code: string, session = open()) =>
    session.complete(code, code.length).items.map(({ name }) => name);

  test("knows members, names of earlier cells, and puts what begins so first", () => {
    const session = open();
    run(["const remembered = { height: 1, wide: { deep: 1 } }"], session);
    expect(names("remembered.he", session)).toEqual(["height"]);
    expect(names("remem", session)[0]).toBe("remembered");
    expect(names("remembered.wide.", session)).toEqual(["deep"]);
    expect(names("Math.lo")[0]).toBe("log");
  });

  test("knows what a string may be", () => {
    const session = open();
    run(["declare function pad(kind: 'same' | 'valid'): void"], session);
    const { items, start, end } = session.complete("pad('sa')", 7);
    expect(items.map(({ name }) => name)).toEqual(["same"]);
    expect([start, end]).toEqual([5, 7]);
  });

  test("says what each name is", () => {
    expect(open().complete("Math.flo", 8).items[0]).toEqual({ name: "floor", kind: "method" });
  });
});

describe("inspection", () => {
  test("shows the declaration and its documentation, also from inside a call", () => {
    const session = open();
    run(["/** Half of it. */\nfunction half(n: number): number { return n / 2 }"], session);
    const expected = {
      signature: "function half(n: number): number",
      documentation: "Half of it.",
    };
    expect(session.inspect("half(3)", 2)).toEqual(expected);
    expect(session.inspect("half(3)", 4)).toEqual(expected);
    expect(session.inspect("half(3)", 6)).toEqual(expected);
    expect(session.inspect("  ", 1)).toBeNull();
  });

  test("knows what declaration files say of their names, and what a member inherits", () => {
    const session = open();
    const doc = (code: string, at: number) => session.inspect(code, at)?.documentation ?? "";
    expect(doc("Promise.all([])", 9)).toContain("Creates a Promise that is resolved with an array");
    run(["import { readFileSync } from 'node:fs';"], session);
    expect(doc("readFileSync('x')", 3)).toContain("Returns the contents of the `path`.");
    writeFileSync(
      join(folder, "base.d.ts"),
      "export class Base {\n  /** Runs it. */\n  run(): void;\n}\n",
    );
    writeFileSync(
      join(folder, "derived.d.ts"),
      "import { Base } from './base';\nexport class Derived extends Base {\n  run(): void;\n}\n",
    );
    run(["import { Derived } from './derived'; declare const d: Derived;"], session);
    expect(doc("d.run()", 3)).toContain("Runs it.");
  });

  test("sets a parameter's name apart from what is said of it", () => {
    const { documentation } = open().inspect("Math.max(1)", 6)!;
    expect(documentation).toContain("*@param* `values` Numeric expressions to be evaluated.");
  });
});
