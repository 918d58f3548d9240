import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findExercise } from "../../src/exercises/findExercise.ts";
import { lessons } from "../manifest.ts";
import { buildNotebook } from "./buildNotebook.ts";
import { compareNotebooks } from "./compareNotebooks.ts";
import { readSources } from "./readSources.ts";

const usage = `Usage: npm run build:notebooks -- [--check] [--solved --out DIR]

Builds the notebooks that students open from the lessons' sources.

  --check    write nothing; fail if notebooks/ is not what the sources build
  --out DIR  write to this folder instead of notebooks/
  --solved   with the solutions in; needs --out`;

const root = resolve(import.meta.dirname, "../..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      solved: { type: "boolean", default: false },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { check, solved, out, help } = values;
  if (help) {
    console.log(usage);
    return;
  }
  if (solved && out === undefined) {
    throw new Error(
      "--solved needs --out DIR: notebooks/ holds what students open, without solutions",
    );
  }
  const sources = await readSources(join(root, "lessons"), lessons);
  const notebooks = sources.map((source) => buildNotebook(source, { solved, findExercise }));
  const folder = resolve(out ?? join(root, "notebooks"));
  if (check) {
    const faults = await compareNotebooks(folder, notebooks);
    if (faults.length > 0) {
      throw new Error(`${faults.join("\n")}\nRun: npm run build:notebooks (it overwrites them)`);
    }
    return;
  }
  await mkdir(folder, { recursive: true });
  await Promise.all(notebooks.map(({ name, text }) => writeFile(join(folder, name), text)));
  console.log(`${notebooks.length} notebooks written to ${folder}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
