import { gradeAssignment, type GradedStudent } from "../course/gradeAssignment.ts";
import { layoutOf, type Layout } from "../course/layout.ts";
import { assignmentsOf, readReleases, writeRelease } from "../course/releases.ts";
import { courseSecret, seedOf } from "../course/secret.ts";
import { validateAssignment } from "../course/validate.ts";
import { refuseOldVariants, writeVariants } from "../course/variants.ts";
import { allMarks, writeExports, writeFeedback, writeMarks } from "../course/writeResults.ts";
import { reviewOf, type Marks } from "../results/marks.ts";
import { findIsolation } from "../sandbox/findIsolation.ts";
import type { Isolation } from "../sandbox/sandbox.ts";
import { gradeFile } from "./gradeFile.ts";
import { readOptions, usage, type Options } from "./options.ts";
import { keepRules, keptRules } from "./keptRules.ts";
import { printable, progressReporter } from "./progressLine.ts";
import { readRules } from "./rules.ts";

/** Runs a command. @returns what the process is to end with: 1 where a notebook is not in order */
async function run(options: Options): Promise<number> {
  const { command, names, course } = options;
  const layout = layoutOf(course);
  if (command === undefined) {
    console.log(usage);
    return 0;
  }
  if (names.length === 0) {
    const known = assignmentsOf(layout);
    const hint =
      known.length === 0 ? `there is none in ${course}` : `there are ${known.join(", ")}`;
    throw new Error(`${command}: expected the name of an assignment; ${hint}`);
  }
  let code = 0;
  for (const name of names) code = Math.max(code, await runFor(name, layout, options));
  return code;
}

async function runFor(name: string, layout: Layout, options: Options): Promise<number> {
  switch (options.command) {
    case "release":
      release(layout, name, options.variants);
      return 0;
    case "seed":
      console.log(seedOf(courseSecret(layout.secret), name));
      return 0;
    case "validate":
      return validate(layout, name);
    case "grade":
      if (!name.endsWith(".ipynb")) return grade(layout, name, options);
      return (await gradeFile(name, options, await isolationFor(options))) ? 0 : 1;
    case "feedback": {
      const marks = await marksFor(layout, name, asGraded(layout, name, options));
      const notebooks = readReleases(layout, name).map(({ notebook }) => notebook);
      const files = writeFeedback(layout, name, marks, notebooks);
      console.log(`${name}: ${files.length} pages of feedback in ${layout.root}/feedback`);
      return 0;
    }
    case "export": {
      const marks = await marksFor(layout, name, asGraded(layout, name, options));
      console.log(`${name}: ${writeExports(layout, name, marks)}`);
      return 0;
    }
    default:
      throw new Error(
        `expected release, validate, grade, feedback, export or seed, got ${JSON.stringify(options.command)}`,
      );
  }
}

function release(layout: Layout, name: string, variants: boolean): void {
  if (!variants) refuseOldVariants(layout, name);
  console.log(`${name}: released ${writeRelease(layout, name).join(", ")}`);
  if (!variants) return;
  const students = writeVariants(layout, name);
  console.log(`${name}: for ${students.length} students, in ${layout.release("STUDENT")}/${name}`);
}

function validate(layout: Layout, name: string): number {
  const all = validateAssignment(layout, name);
  for (const { student, problem, remarks } of all) {
    const lines = [...(problem === undefined ? [] : [`cannot be graded: ${problem}`]), ...remarks];
    for (const line of lines.length === 0 ? ["in order"] : lines) {
      console.log(printable(`${student}: ${line}`));
    }
  }
  return all.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

/** The options with the rules by which the assignment was graded, but for those that are given anew. */
function asGraded(layout: Layout, name: string, options: Options): Options {
  return { ...options, ...readRules({ ...keptRules(layout, name), ...options.given }) };
}

async function grade(layout: Layout, name: string, options: Options): Promise<number> {
  keepRules(layout, name, options.given);
  const marks = await marksFor(layout, name, options);
  const folder = writeMarks(layout, name, marks);
  const review = marks.filter((one) => reviewOf(one).length > 0).length;
  console.log(`${name}: ${marks.length} students, marks in ${folder}/marks.csv`);
  if (review > 0) console.log(`${review} of them are to be looked at: ${folder}/review.csv`);
  return marks.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

/** Grades what has no marks yet; the rest is known. */
async function marksFor(layout: Layout, name: string, options: Options): Promise<Marks[]> {
  const { limits, workers, partial } = options;
  const onProgress = progressReporter((line) => {
    console.error(line);
  });
  const isolation = await isolationFor(options);
  const graded: GradedStudent[] = await gradeAssignment(layout, name, {
    limits,
    workers,
    isolation,
    partial,
    onProgress,
  });
  return allMarks(layout, name, graded, options);
}

async function isolationFor({ unsafe }: Options): Promise<Isolation> {
  if (!unsafe) return findIsolation();
  return findIsolation().catch(() => {
    console.error("two-kernels grade: no isolation: notebooks can do all that you can");
    return "unsafe" as const;
  });
}

/** Runs the command line. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(readOptions(args));
  } catch (error) {
    console.error(`two-kernels grade: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
