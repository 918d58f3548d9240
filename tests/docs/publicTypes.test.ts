import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { collectExamples, root } from "./collectExamples.ts";

/** An older TypeScript than the one that checks cells, 5.0.4: an editor's, or tslab's own kernel, may have it. */
const cellTypescript = createRequire(import.meta.url)("@tslab/typescript-for-tslab") as typeof ts;

const entries: Readonly<Record<string, string>> = {
  "two-kernels": "src/index.ts",
  "two-kernels/node": "src/node/index.ts",
  "two-kernels/data": "src/node/data/index.ts",
};

/** The declarations as the build would write them, by the path of their source. */
function emitDeclarations(): Map<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "src/node/tsconfig.json"),
    { composite: false, declaration: true, emitDeclarationOnly: true, outDir: root },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )!;
  const files = Object.values(entries).map((entry) => join(root, entry));
  const program = ts.createProgram(files, config.options);
  const declarations = new Map<string, string>();
  program.emit(undefined, (path, text) => declarations.set(path, text), undefined, true);
  return declarations;
}

const cellOptions = {
  target: "es2022",
  module: "esnext",
  moduleResolution: "node10",
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"],
  baseUrl: ".",
  paths: Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, [file.replace(/\.ts$/, ".d.ts")]]),
  ),
};

/** What the cells' TypeScript says of some cells. All but our own declarations is read from disk. */
function checkCells(declarations: Map<string, string>, cells: Map<string, string>): string[] {
  const { sys, ...t } = cellTypescript;
  const { options } = t.convertCompilerOptionsFromJson(cellOptions, root);
  const ours = new Map([...declarations, ...cells]);
  const isSource = (path: string) => path.startsWith(join(root, "src/")) && !path.endsWith(".d.ts");
  const host: ts.CompilerHost = {
    ...t.createCompilerHost(options),
    getCurrentDirectory: () => root,
    fileExists: (path) => ours.has(path) || (!isSource(path) && sys.fileExists(path)),
    readFile: (path) => ours.get(path) ?? sys.readFile(path),
    getSourceFile: (path, target) => {
      const text = ours.get(path) ?? sys.readFile(path);
      return text === undefined ? undefined : t.createSourceFile(path, text, target);
    },
  };
  const program = t.createProgram([...cells.keys()], options, host);
  return t.getPreEmitDiagnostics(program).map((diagnostic) => {
    const message = t.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    return `${diagnostic.file?.fileName.slice(root.length + 1) ?? ""}: ${message}`;
  });
}

const wrongUses: readonly { of: string; code: string; message: string }[] = [
  {
    of: "what an operation returns",
    code: 'import { conv2d } from "two-kernels";\nconst s: string = conv2d([[1]], [[1]]).get(0, 0);',
    message: "Type 'number' is not assignable to type 'string'.",
  },
  {
    of: "what an operation takes",
    code: 'import { conv2d } from "two-kernels";\nconv2d("image", [[1]]);',
    message: "Argument of type 'string' is not assignable to parameter of type 'ArrayLike'.",
  },
  {
    of: "a misspelt option",
    code: 'import { conv2d } from "two-kernels";\nconv2d([[1]], [[1]], { strides: 2 });',
    message: "Did you mean to write 'stride'?",
  },
  {
    of: "what tfjs returns",
    code: 'import { tf } from "two-kernels/node";\nconst s: string = tf.scalar(1).rank;',
    message: "Type 'number' is not assignable to type 'string'.",
  },
  {
    of: "what a training gives",
    code: `import { buildDigitsCnn, fit } from "two-kernels";
      import { loadDigits } from "two-kernels/data";
      import { tf } from "two-kernels/node";
      const { train } = await loadDigits();
      const history = await fit(tf, buildDigitsCnn(tf, { seed: 1 }), train, { epochs: 1, seed: 1 });
      const s: string = history.epochs[0].loss;`,
    message: "Type 'number' is not assignable to type 'string'.",
  },
];

describe("the public types, read by the TypeScript that checks cells", () => {
  const examples = collectExamples(["src"]).filter((example) => example.fenced);
  let complaints: string[] = [];

  beforeAll(() => {
    const cell = (name: string, code: string) =>
      [join(root, `${name}.ts`), `${code}\nexport {};\n`] as const;
    complaints = checkCells(
      emitDeclarations(),
      new Map([
        ...examples.map(({ code }, i) => cell(`example-${i}`, code)),
        ...wrongUses.map(({ code }, i) => cell(`wrong-${i}`, code)),
      ]),
    );
  }, 60_000);

  test("let every example of the library pass", () => {
    expect(examples.length).toBeGreaterThan(20);
    expect(complaints.filter((complaint) => !complaint.startsWith("wrong-"))).toEqual([]);
  });

  test.each(wrongUses.map((use, i) => ({ ...use, i })))(
    "catch a wrong use of $of",
    ({ i, message }) => {
      const own = complaints.filter((complaint) => complaint.startsWith(`wrong-${i}.ts: `));
      expect(own).toEqual([expect.stringContaining(message)]);
    },
  );
});
