import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildNotebooks } from "./buildNotebooks.ts";
import { compareNotebooks } from "./compareNotebooks.ts";
import { writeCourse, writeNotebooks } from "./writeNotebooks.ts";

const usage = `Usage: npm run build:notebooks -- [--check] [--variant TEXT] [--solved | --instructor] [--out DIR]

Builds notebooks from the lessons' sources: without options those that students open.

  --check         write nothing; fail if notebooks/ is not what the sources build
  --out DIR       write to this folder instead of notebooks/
  --solved        with the solutions in; needs --out
  --instructor    with solutions and hidden tests, laid out for nbgrader: DIR/source/LESSON/; needs --out
  --seed TEXT     hidden tests try functions on calls drawn from it; keep it from students
  --variant TEXT  with this variant's numbers, such as a student's`;

const root = resolve(import.meta.dirname, "../..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      solved: { type: "boolean", default: false },
      instructor: { type: "boolean", default: false },
      out: { type: "string" },
      seed: { type: "string" },
      variant: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { check, solved, instructor, out, seed, variant, help } = values;
  if (help) {
    console.log(usage);
    return;
  }
  if ((solved || instructor || variant !== undefined) && out === undefined) {
    throw new Error(
      "--solved, --instructor and --variant need --out DIR: notebooks/ holds what everybody opens, without solutions",
    );
  }
  const notebooks = await buildNotebooks(root, {
    audience: instructor ? "instructor" : solved ? "solved" : "student",
    ...(seed !== undefined && { seed }),
    ...(variant !== undefined && { variant }),
  });
  const folder = resolve(out ?? join(root, "notebooks"));
  if (check) {
    const faults = await compareNotebooks(folder, notebooks);
    if (faults.length > 0) {
      throw new Error(`${faults.join("\n")}\nRun: npm run build:notebooks (it overwrites them)`);
    }
    return;
  }
  if (instructor) await writeCourse(folder, notebooks);
  else await writeNotebooks(folder, notebooks);
  console.log(`${notebooks.length} notebooks written to ${folder}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
