import { build, type BuildOptions, type Plugin } from "esbuild";
import { rmSync } from "node:fs";
import path from "node:path";

/**
 * `npm run build:bundles`: what every notebook loads, in a few files: the library as it is imported by its name, and the
 * kernel's engine. Node takes half a millisecond for each file that it loads, and these are 500.
 */
const root = path.resolve(import.meta.dirname, "..");
const source = (...names: string[]): string => path.join(root, ...names);

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

async function bundle(target: string, options: BuildOptions): Promise<void> {
  await build({
    ...options,
    outdir: path.join(root, "dist", target),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    // The sources of the exercises would lie in the sandbox of a returned notebook.
    sourcesContent: false,
    logLevel: "warning",
  });
}

for (const target of ["library", "engine"]) {
  rmSync(path.join(root, "dist", target), { recursive: true, force: true });
}
await bundle("library", {
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
await bundle("library/exercises", {
  entryPoints: [source("src", "exercises", "index.ts")],
  packages: "external",
});
await bundle("engine", {
  entryPoints: [
    source("kernel", "engine", "main.ts"),
    source("kernel", "engine", "watcher.ts"),
    source("kernel", "engine", "modules", "sourceHooks.ts"),
  ],
  entryNames: "[name]",
});
