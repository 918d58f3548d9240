import { build, type BuildOptions, type Plugin } from "esbuild";
import { rmSync } from "node:fs";
import path from "node:path";

/**
 * `npm run build:library`: the library as it is imported by its name, in a few files. Node takes half a millisecond for
 * each file that it loads, which the first cell of a notebook would wait for 400 times.
 */
const root = path.resolve(import.meta.dirname, "..");
const target = path.join(root, "dist", "library");

const common = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: true,
  // In the sandbox of a returned notebook there is nothing to be read of the exercises.
  sourcesContent: false,
  logLevel: "warning",
} as const satisfies BuildOptions;

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

rmSync(target, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: {
    index: path.join(root, "src", "index.ts"),
    node: path.join(root, "src", "node", "index.ts"),
    data: path.join(root, "src", "node", "data", "index.ts"),
  },
  outdir: target,
  plugins: [exercisesApart],
});
await build({
  ...common,
  entryPoints: [path.join(root, "src", "exercises", "index.ts")],
  outdir: path.join(target, "exercises"),
});
