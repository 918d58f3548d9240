/**
 * `node --snapshot-blob FILE --build-snapshot builder.cjs PACKAGE_FOLDER TYPESCRIPT NODE_TYPES TSLAB_CONVERTER`
 *
 * Makes the language service, warm, into a snapshot of V8's heap. A snapshot's script may load only Node's own
 * modules by `require`; this one loads TypeScript and the service (ES modules, made into CommonJS by that very
 * TypeScript) by reading them.
 */
{
  type Module = { exports: Record<string, unknown> };
  /* eslint-disable @typescript-eslint/no-require-imports -- a CommonJS script */
  const fs = require("node:fs") as typeof import("node:fs");
  const path = require("node:path") as typeof import("node:path");
  const v8 = require("node:v8") as typeof import("node:v8");
  /* eslint-enable @typescript-eslint/no-require-imports */

  /** What the lessons import; found in a later start as if it had been imported before. */
  const PRELOAD = [
    "two-kernels",
    "two-kernels/node",
    "two-kernels/data",
    "two-kernels/kernel",
    "@tensorflow/tfjs",
  ];

  const [, , packageFolder = "", typescriptFile = "", nodeTypes = "", tslabConverter = ""] =
    process.argv;

  const evaluate = (
    file: string,
    code: string,
    load: (specifier: string) => unknown,
  ): Record<string, unknown> => {
    const module: Module = { exports: {} };
    const parameters = ["exports", "require", "module", "__filename", "__dirname"];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what `require` does, which is not there
    const run = new Function(...parameters, code) as (...values: unknown[]) => void;
    run(module.exports, load, module, file, path.dirname(file));
    return module.exports;
  };

  const typescript = evaluate(typescriptFile, fs.readFileSync(typescriptFile, "utf8"), require);
  const { transpileModule, ModuleKind, ScriptTarget } =
    typescript as unknown as typeof import("typescript");

  const loaded = new Map<string, Record<string, unknown>>();
  const loadFile = (file: string): Record<string, unknown> => {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const { outputText } = transpileModule(fs.readFileSync(file, "utf8"), {
      compilerOptions: {
        module: ModuleKind.CommonJS,
        target: ScriptTarget.ES2022,
        esModuleInterop: true,
      },
    });
    const exports = evaluate(file, outputText, (specifier) => {
      if (specifier === "typescript") return typescript;
      if (!specifier.startsWith(".")) return require(specifier) as unknown;
      return loadFile(path.resolve(path.dirname(file), specifier));
    });
    loaded.set(file, exports);
    return exports;
  };

  const service = path.join(packageFolder, "dist", "kernel", "language", "service");
  const { createService } = loadFile(
    path.join(service, "createService.js"),
  ) as typeof import("../service/createService.ts");
  const { serve } = loadFile(
    path.join(service, "serve.js"),
  ) as typeof import("../service/serve.ts");
  const { warmUp } = loadFile(
    path.join(service, "warmUp.js"),
  ) as typeof import("../service/warmUp.ts");

  const answer = createService({ packageFolder, nodeTypes, tslabConverter }, PRELOAD);
  warmUp(answer);
  v8.startupSnapshot.setDeserializeMainFunction(() => {
    serve(answer);
  });
}
