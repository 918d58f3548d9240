import { existsSync } from "node:fs";
import { diagnose } from "../core/diagnose.mjs";
import { hashFiles } from "../core/hash.mjs";
import { inRoot } from "../core/paths.mjs";
import { run } from "../core/run.mjs";

const sources = [
  "src",
  "kernel",
  "grader",
  "bundle",
  "tsconfig.json",
  "tsconfig.base.json",
  "package-lock.json",
];

/**
 * TypeScript to dist/.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const build = {
  name: "build",
  title: "Library, kernel and grader: TypeScript to dist/",
  key: () => hashFiles(sources.map((place) => inRoot(place))),
  isThere: () =>
    existsSync(inRoot("dist", "kernel", "main.js")) &&
    existsSync(inRoot("dist", "grader", "main.js")) &&
    existsSync(inRoot("dist", "src", "index.js")) &&
    // Made last.
    existsSync(inRoot("dist", "engine", "main.js")),
  async work({ show, interrupted }) {
    const compiler = inRoot("node_modules", "typescript", "bin", "tsc");
    // Without --force an incremental build believes its notes even where dist/ was deleted or half written.
    const whole = interrupted || !build.isThere();
    const outcome = await run(process.execPath, [compiler, "-b", ...(whole ? ["--force"] : [])], {
      log: "build",
      onLine: show,
    });
    if (!outcome.ok) throw diagnose("tsc -b", outcome, "Correct the source, then run this again.");
    await bundle();
  },
};

/** What every notebook loads, in a few files. */
async function bundle() {
  const tsx = inRoot("node_modules", "tsx", "dist", "cli.mjs");
  const outcome = await run(process.execPath, [tsx, inRoot("bundle", "main.ts")], { log: "build" });
  if (!outcome.ok) throw diagnose("esbuild", outcome, "Correct the source, then run this again.");
}
