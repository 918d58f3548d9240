/**
 * `npm run build:bundles`: what every notebook loads, in a few files: the library as it is imported by its name, and the
 * kernel's engine. Node takes half a millisecond for each file that it loads, and these are 500.
 */
import { build, type BuildOptions, type OutputFile, type Plugin } from "esbuild";
import path from "node:path";
import { writeChanged } from "./writeChanged.ts";

const root = path.resolve(import.meta.dirname, "..");
const source = (...names: string[]): string => path.join(root, ...names);
const target = (name: string): string => path.join(root, "dist", name);

/** The exercises stay in a folder of their own, which the grader covers while a returned notebook runs. */
const exercisesApart: Plugin = {
  name: "exercises-apart",
  setup(bundling) {
    bundling.onResolve({ filter: /\/exercises\/index\.ts$/ }, () => ({
      path: "./exercises/index.js",
      external: true,
    }));
  },
};

async function bundle(folder: string, options: BuildOptions): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    ...options,
    outdir: target(folder),
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    // The sources of the exercises would lie in the sandbox of a returned notebook.
    sourcesContent: false,
    logLevel: "warning",
  });
  return outputFiles;
}

const library = await bundle("library", {
  entryPoints: {
    index: source("src", "index.ts"),
    node: source("src", "node", "index.ts"),
    data: source("src", "node", "data", "index.ts"),
  },
  // What two of them use is one module.
  splitting: true,
  packages: "external",
  plugins: [exercisesApart],
});
const exercises = await bundle("library/exercises", {
  entryPoints: [source("src", "exercises", "index.ts")],
  packages: "external",
});
const engine = await bundle("engine", {
  entryPoints: [
    source("kernel", "engine", "main.ts"),
    source("kernel", "engine", "watcher.ts"),
    source("kernel", "engine", "modules", "sourceHooks.ts"),
  ],
  entryNames: "[name]",
});
writeChanged(target("library"), [...library, ...exercises]);
// Set-up takes the engine for the sign that all is there.
writeChanged(target("engine"), engine);
