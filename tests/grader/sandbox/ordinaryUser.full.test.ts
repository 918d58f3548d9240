import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Graded, Job } from "../../../grader/job/job.ts";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import { right, shortLimits, small, textOf } from "../attacks/gradeSmall.ts";
import { forkBomb, noRights, reached, whileReachingOut } from "../attacks/reachOut.ts";
import { withCell } from "../lesson.ts";

const grader = resolve(import.meta.dirname, "../../../dist/grader");

/** Whoever runs the tests, unless that is root: then a user without any rights. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
const become =
  nobody === undefined
    ? []
    : ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];

/** Grades the job on standard input in the isolation that is named, as a process of its own. */
const program = `
const [isolation] = process.argv.slice(1);
const { findIsolation } = await import(${JSON.stringify(join(grader, "sandbox/findIsolation.js"))});
const { gradeJob } = await import(${JSON.stringify(join(grader, "job/gradeJob.js"))});
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const job = JSON.parse(Buffer.concat(chunks).toString());
const found = await findIsolation([isolation]);
const graded = await gradeJob({ ...job, isolation: found }, 0);
console.log(JSON.stringify({ user: process.getuid(), graded }));`;

let home: string;

function grade(isolation: string, q1: string): { user: number; graded: Graded } {
  const answers = [
    ["05-q1", q1],
    ["05-q1-parameters", right.parameters],
    ["05-size-function", right.mapSize],
  ] as const;
  const submitted = answers.reduce(
    (into, [id, source]) => withCell(into, `${id}-answer`, (cell) => ({ ...cell, source })),
    small,
  );
  const job: Omit<Job, "isolation"> = {
    student: "mallory",
    assignment: "small",
    notebook: "small",
    submitted: { bytes: Buffer.from(notebookText(submitted)).toString("base64") },
    released: notebookText(small),
    seed: "secret",
    limits: shortLimits,
  };
  const [command = "", ...args] = [
    ...become,
    ...[process.execPath, "--input-type=module", "-e", program, isolation],
  ];
  const output = execFileSync(command, args, {
    cwd: "/",
    env: { PATH: process.env.PATH, HOME: home, TMPDIR: home, XDG_CACHE_HOME: join(home, "cache") },
    input: JSON.stringify(job),
    encoding: "utf8",
  });
  return JSON.parse(output) as { user: number; graded: Graded };
}

/** Why an ordinary user cannot isolate anything here; undefined where one can. */
function whyNot(isolation: string): string | undefined {
  if (process.platform !== "linux") return "namespaces are Linux's";
  const tries: Record<string, string[]> = {
    "a checkout that such a user can read": ["test", "-r", join(grader, "main.js")],
    "user namespaces": ["unshare", "--user", "--map-root-user", "true"],
    ...(isolation === "bubblewrap" && { bubblewrap: ["bwrap", "--version"] }),
  };
  for (const [what, command] of Object.entries(tries)) {
    const [first = "", ...rest] = [...become, ...command];
    const { status, stderr } = spawnSync(first, rest, { cwd: "/", encoding: "utf8" });
    if (status !== 0) return `this machine lacks ${what}: ${stderr}`;
  }
  return undefined;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "ordinary-"));
  if (nobody !== undefined) chownSync(home, nobody, nobody);
  writeFileSync(join(home, "marks.csv"), "secret of the grader");
  chmodSync(join(home, "marks.csv"), 0o644);
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe.each(["bubblewrap", "unshare"])("%s, for a user who is not root", (isolation) => {
  const refused = whyNot(isolation);

  it("is found, grades, and lets a notebook reach nothing", async ({ skip }) => {
    if (refused !== undefined) skip(refused);
    const { user, graded } = await whileReachingOut(home, (q1) => grade(isolation, q1));
    expect(user).not.toBe(0);
    expect(graded.items.map(({ points }) => points)).toEqual([2, 1, 2]);
    expect(textOf(graded)).toContain(noRights);
    expect(textOf(graded)).not.toMatch(reached);
  }, 120_000);

  it("ends a fork bomb, and all that it started", ({ skip }) => {
    if (refused !== undefined) skip(refused);
    const mark = `88${Date.now() % 1_000_000}`;
    const { graded } = grade(isolation, forkBomb(mark));
    expect(graded.stops.join()).toMatch(/more than 16 processes/);
    const running = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
    expect(running).not.toContain(`sleep ${mark}`);
  }, 120_000);
});
