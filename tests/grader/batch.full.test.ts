import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/random/index.ts";
import { notebookText } from "../../grader/notebook/notebookText.ts";
import type { Notebook } from "../../grader/notebook/notebook.ts";
import { small } from "./attacks/gradeSmall.ts";
import { withCell } from "./lesson.ts";

const program = resolve(import.meta.dirname, "../../dist/grader/main.js");
const students = ["ann", "bob", "eve", "mallory", "trudy", "zoe"];
let course: string;

function answered(q1: string, parameters: string): Notebook {
  const once = withCell(small, "05-q1-answer", (cell) => ({ ...cell, source: q1 }));
  return withCell(once, "05-q1-parameters-answer", (cell) => ({ ...cell, source: parameters }));
}

function start(workers: number): ChildProcess {
  const limits = ["--cell-seconds", "4", "--idle-seconds", "3", "--memory", "1500"];
  return spawn(
    process.execPath,
    [program, "grade", "small", "--course", course, "--workers", String(workers), ...limits],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
}

/** Grades to the end; the lines that it printed. */
async function grade(workers: number): Promise<string> {
  const child = start(workers);
  let text = "";
  child.stderr!.on("data", (chunk) => (text += String(chunk)));
  const code = await new Promise((done) => child.once("close", done));
  expect([code, text.includes("two-kernels grade:")]).toEqual([1, false]);
  return text;
}

function results(): string[] {
  const folder = join(course, "exports", "small");
  return ["marks.csv", "items.csv", "review.csv"].map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
}

function forget(): void {
  for (const name of [".grader/results", "exports", "judged"]) {
    rmSync(join(course, name), { recursive: true, force: true });
  }
}

beforeAll(() => {
  course = mkdtempSync(join(tmpdir(), "course-"));
  mkdirSync(join(course, "release", "small"), { recursive: true });
  writeFileSync(join(course, "release", "small", "small.ipynb"), notebookText(small));
  const right = answered("const mapShape = [28, 28, 6];", "const learned = 456;");
  const attack = `const { spawn } = await import("node:child_process"); for (;;) { spawn("sleep", ["60"]).on("error", () => {}); await null; }`;
  const work: Record<string, string> = {
    ann: notebookText(right),
    bob: notebookText(answered("const mapShape = [28, 28, 3];", "const learned = 450;")),
    eve: notebookText(answered("for (;;);", "const learned = 456;")),
    mallory: notebookText(answered(attack, "const learned = 456;")),
    trudy: "not a notebook",
    zoe: notebookText(right),
  };
  for (const student of students) {
    const folder = join(course, "submitted", student, "small");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "small.ipynb"), work[student]);
  }
});

afterAll(() => {
  rmSync(course, { recursive: true, force: true });
});

describe("a batch with attackers in it", () => {
  it("gives the same bytes with one worker and with four, and the honest their points", async () => {
    await grade(1);
    const alone = results();
    forget();
    await grade(4);
    expect(results()).toEqual(alone);
    const points = alone[0]
      .trim()
      .split("\r\n")
      .slice(1)
      .map((row) => row.split(",").slice(3, 10))
      .map((row) => `${row[0]} ${row[6]}`);
    expect(points).toEqual([
      "ann 3.0",
      "bob 0.0",
      "eve 1.0",
      "mallory 0.0",
      "trudy 0.0",
      "zoe 3.0",
    ]);
  }, 300_000);

  it("goes on after kill -9 of the grader and of its workers, 20 times: nothing lost, nothing twice", async () => {
    const whole = results();
    forget();
    const random = seededRandom(20);
    let printed = "";
    for (let k = 0; k < 20; k++) {
      const child = start(2);
      child.stderr!.on("data", (chunk) => (printed += String(chunk)));
      const ended = new Promise((done) => child.once("close", done));
      await new Promise((done) => setTimeout(done, 200 + random.uniform() * 4000));
      if (k % 2 === 0) child.kill("SIGKILL");
      else {
        for (const pid of childrenOf(child.pid!)) kill(pid);
        await new Promise((done) => setTimeout(done, 500));
        child.kill("SIGKILL");
      }
      await ended;
    }
    printed += await grade(2);
    expect(results()).toEqual(whole);
    for (const student of students) {
      expect(
        printed.split("\n").filter((line) => line.includes(` ${student} small:`)).length,
      ).toBeLessThanOrEqual(1);
    }
    expect(readdirSync(join(course, ".grader", "results", "small")).sort()).toEqual(students);
    await new Promise((done) => setTimeout(done, 2000));
    const processes = execFileSync("ps", ["-eo", "ppid,args"], { encoding: "utf8" }).split("\n");
    expect(processes.filter((line) => /^ *1 .*connection\.json/.test(line))).toEqual([]);
  }, 600_000);
});

function childrenOf(pid: number): number[] {
  const text = execFileSync("ps", ["-eo", "pid,ppid"], { encoding: "utf8" });
  const rows = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return rows.filter(([, parent]) => parent === pid).map(([child]) => child);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
