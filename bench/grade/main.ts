import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { assignment, makeCourse } from "./course.ts";
import { measure, type Measured } from "./measure.ts";

const root = join(import.meta.dirname, "..", "..");
const python = join(root, ".venv", "bin", "python");

/**
 * `npm run bench -- grade [STUDENTS]`: grades so many notebooks of lesson 05, 60 if not told otherwise, with this package's
 * grader and with nbgrader, one after the other on the same machine. Only grading counts, not the release.
 */
export async function run([students = "60"]: readonly string[]): Promise<void> {
  const count = Number(students);
  const course = await makeCourse(root, count);
  try {
    const nbgrader = (...args: string[]): Promise<Measured> =>
      measure(python, ["-m", "nbgrader", ...args, assignment], course);
    await nbgrader("generate_assignment");
    const grader = join(root, "dist", "grader", "main.js");
    const ours = await measure(
      process.execPath,
      [grader, "grade", assignment, "--course", course],
      course,
    );
    const theirs = await nbgrader("autograde");
    console.log(`\n${count} notebooks of lesson 05, ${availableParallelism()} processors\n`);
    console.log("| | minutes | notebooks a minute | memory, MB |\n|---|---|---|---|");
    for (const [name, { seconds, memory }] of [
      ["ours", ours],
      ["nbgrader", theirs],
    ] as const) {
      const rate = ((count * 60) / seconds).toFixed(1);
      console.log(`| ${name} | ${(seconds / 60).toFixed(1)} | ${rate} | ${memory.toFixed(0)} |`);
    }
    console.log(`\nours is ${(theirs.seconds / ours.seconds).toFixed(1)} times as fast`);
  } finally {
    rmSync(course, { recursive: true });
  }
}
