import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** AssemblyScript's own types, once imported, redeclare JavaScript's (`Array.at`, `console`) for the whole program. */
interface Compiler {
  main: (
    options: readonly string[],
    io: {
      readFile: (name: string, folder: string) => Promise<string | null>;
      writeFile: (name: string, contents: Uint8Array | string) => void;
      listFiles: () => string[];
      stderr: { write: (text: Uint8Array | string) => void };
    },
  ) => Promise<{ readonly error: Error | null }>;
}
const compiler = ["assemblyscript", "asc"].join("/");
const { default: asc } = (await import(compiler)) as { default: Compiler };

const target = join(import.meta.dirname, "..", "src", "ops", "wasm", "modules.ts");
const types = { float32: "f32", float64: "f64" } as const;

/** `npm run build:assembly`: compiles `ops/` once for each type of number and writes the bytes where `src` imports them. */
const modules: string[] = [];
for (const [name, scalar] of Object.entries(types)) {
  modules.push(`  ${name}:\n    "${await compile(scalar)}",\n`);
}
const text =
  "/** WebAssembly in base64, compiled from `assembly/ops` by `npm run build:assembly`. */\n" +
  `export const modules = {\n${modules.join("")}};\n`;

if (!process.argv.includes("--check")) {
  await writeFile(target, text);
} else if ((await readFile(target, "utf8")) !== text) {
  console.error(`${target} is not what assembly/ops compiles to: run npm run build:assembly`);
  process.exitCode = 1;
}

/** `Scalar`, the type of all numbers in the sources, becomes the one asked for. */
async function compile(scalar: string): Promise<string> {
  let bytes: Uint8Array | undefined;
  let messages = "";
  const { error } = await asc.main(
    [
      "index.ts",
      ...["--outFile", "module.wasm", "--use", `Scalar=${scalar}`, "--enable", "simd"],
      ...["-O3", "--converge", "--noAssert", "--runtime", "stub"],
      // No vector leaves the module: what is exported to other files is not exported to JavaScript.
      ...["--disableWarning", "112"],
    ],
    {
      readFile: (name, folder) =>
        readFile(join(import.meta.dirname, "ops", folder, name), "utf8").catch(() => null),
      writeFile: (name, contents) => {
        if (name === "module.wasm") bytes = contents as Uint8Array;
      },
      listFiles: () => [],
      stderr: {
        write: (text) => {
          messages += String(text);
        },
      },
    },
  );
  if (error !== null || bytes === undefined) throw new Error(`assembly/ops: ${messages}`);
  return Buffer.from(bytes).toString("base64");
}
