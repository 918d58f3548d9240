/**
 * Builds the extension of JupyterLab that draws figures: `npm run build`. It is a folder that Jupyter finds as
 * `share/jupyter/labextensions/two-kernels`: a package.json, a small script that JupyterLab loads at its start, the
 * extension, and plotly, which is loaded with the first figure.
 */
import { build, type BuildOptions } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..", "..");
const sources = path.join(import.meta.dirname, "browser");
const target = path.join(root, "dist", "labextension");
const name = "two-kernels";

interface Package {
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

const common = {
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
  legalComments: "inline",
  logLevel: "warning",
} as const satisfies BuildOptions;

/** File names carry a hash of what is in them: a browser may keep them for ever. */
async function main(): Promise<void> {
  const extension = await build({
    ...common,
    entryPoints: [path.join(sources, "extension.ts")],
    outdir: path.join(target, "static"),
    format: "esm",
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
  });
  const main = extension.outputFiles.find(({ path: file }) => /\bextension-\w+\.js$/.test(file));
  if (main === undefined) throw new Error("esbuild wrote no extension");
  const entry = await build({
    ...common,
    entryPoints: [path.join(sources, "remoteEntry.ts")],
    outdir: path.join(target, "static"),
    format: "iife",
    define: {
      EXTENSION_NAME: JSON.stringify(name),
      EXTENSION_FILE: JSON.stringify(`./${path.basename(main.path)}`),
    },
  });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(path.join(target, "static"), { recursive: true });
  for (const { path: file, contents } of extension.outputFiles) writeFileSync(file, contents);
  const script = entry.outputFiles[0].contents;
  const hash = createHash("sha256").update(script).digest("hex").slice(0, 12);
  const load = `static/remoteEntry.${hash}.js`;
  writeFileSync(path.join(target, load), script);
  writeFileSync(
    path.join(target, "package.json"),
    `${JSON.stringify(description(load), null, 2)}\n`,
  );
}

/** What Jupyter reads of the extension. */
function description(load: string): object {
  const text = readFileSync(path.join(root, "package.json"), "utf8");
  const { version, license } = JSON.parse(text) as Package;
  return {
    name,
    version,
    description: "Draws the figures of Two Kernels",
    license,
    jupyterlab: {
      ...{ mimeExtension: true, extension: true },
      _build: { load, mimeExtension: "./mimeExtension", extension: "./extension" },
    },
  };
}

await main();
