import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildNotebooks } from "../build/buildNotebooks.ts";
import { executeLessons } from "./executeLessons.ts";
import { executionHead, executionRow } from "./executionTable.ts";

const usage = `Usage: npm run lessons -- --execute [NUMBER …]

  --execute   run the solved lessons, or those whose numbers are given, in the kernel, and print for
              each its cells, seconds, largest output and errors; fails when there is an error`;

const root = resolve(import.meta.dirname, "../..");

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      execute: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (values.help || !values.execute) {
    console.log(usage);
    return;
  }
  await execute(positionals);
}

async function execute(numbers: readonly string[]): Promise<void> {
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
