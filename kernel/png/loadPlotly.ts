import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { readCached, writeCached } from "../cache/cached.ts";

const require = createRequire(import.meta.url);
const filename = require.resolve("plotly.js-dist");
const { version } = require("plotly.js-dist/package.json") as { version: string };

/** V8 itself refuses code of another version of V8; the name keeps those of several versions apart. */
const name = `plotly-${version}-${process.version}-${process.arch}.compiled`;

let script: Script | undefined;

/** plotly.js, from what V8 compiled of it the last time where there is that: loaded in a quarter of the time. */
export function loadPlotly(): unknown {
  const source = `(function (module, exports, require) {${readFileSync(filename, "utf8")}\n})`;
  script = new Script(source, { filename, cachedData: readCached(name) });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...names: unknown[]) => void;
  run(module, module.exports, require);
  return module.exports;
}

/** Keeps what V8 has compiled by now for the next process, once, unless it came from there. */
export function keepCompiled(): void {
  if (script !== undefined && script.cachedDataRejected !== false) {
    writeCached(name, script.createCachedData());
  }
  script = undefined;
}
