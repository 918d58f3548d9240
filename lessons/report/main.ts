import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findEntry } from "../../src/exercises/findExercise.ts";
import { buildNotebooks } from "../build/buildNotebooks.ts";
import { readSources } from "../build/readSources.ts";
import { lessons, planned } from "../manifest.ts";
import { coverage } from "./coverage.ts";
import { coverageFaults, coverageText } from "./coverageText.ts";
import { executeLessons } from "./executeLessons.ts";
import { executionHead, executionRow } from "./executionTable.ts";

const usage = `Usage: npm run lessons -- [--execute [NUMBER …]] [--coverage [--check]]

  --execute   run the solved lessons, or those whose numbers are given, in the kernel, and print for
              each its cells, seconds, largest output and errors; fails when there is an error
  --coverage  write docs/slides.md: where each slide is taught, computed, drawn and exercised; fails
              when a slide lacks one
  --check     with --coverage, write nothing, and fail too when the file is not what it should be`;

const root = resolve(import.meta.dirname, "../..");

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      execute: { type: "boolean", default: false },
      coverage: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const { execute, check, help } = values;
  if (help || !(execute || values.coverage)) console.log(usage);
  if (values.coverage) await reportCoverage(check);
  if (execute) await executeSolved(positionals);
}

async function reportCoverage(check: boolean): Promise<void> {
  const file = join(root, "docs/slides.md");
  const sources = await readSources(join(root, "lessons"), lessons);
  const rows = coverage(sources, (id) => findEntry(id).title);
  const text = coverageText(rows);
  const faults = coverageFaults(rows, planned);
  if (!check) await writeFile(file, text);
  else if ((await readFile(file, "utf8")) !== text) {
    faults.push("docs/slides.md is not what the lessons say\nRun: npm run lessons -- --coverage");
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

async function executeSolved(numbers: readonly string[]): Promise<void> {
  const all = await buildNotebooks(root, { audience: "solved" });
  const unknown = numbers.find((number) => !all.some(({ name }) => name.startsWith(number)));
  if (unknown !== undefined) throw new Error(`no lesson's name starts with ${unknown}`);
  const chosen = all.filter(
    ({ name }) => numbers.length === 0 || numbers.some((number) => name.startsWith(number)),
  );
  console.log(executionHead);
  let faults = 0;
  await executeLessons(root, chosen, (execution) => {
    faults += execution.faults.length;
    console.log(executionRow(execution));
  });
  if (faults > 0) throw new Error(`${faults} ${faults === 1 ? "fault" : "faults"}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
