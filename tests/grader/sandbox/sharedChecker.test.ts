import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { processTree } from "../../../grader/sandbox/processes.ts";
import { SharedChecker } from "../../../grader/sandbox/sharedChecker.ts";
import { warmCache } from "../../../grader/sandbox/warmCache.ts";
import { findInstallation } from "../../../grader/sandbox/installation.ts";
import { gradeSmall, right, textOf } from "../attacks/gradeSmall.ts";

const checker = new SharedChecker();
afterAll(() => checker.end());

/** The ids of all programs that lend a checker, below this process. */
function lenders(): number[] {
  return processTree(process.pid).filter((pid) => {
    const [program = "", script = ""] = commandOf(pid);
    return program.endsWith("node") && script.endsWith("lending/main.js");
  });
}

function commandOf(pid: number): (string | undefined)[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").split("\0");
  } catch {
    return [];
  }
}

const answers: readonly (readonly [string, string, Parameters<typeof gradeSmall>[1]])[] = [
  ["right answers", "const q1 = [[1]];", {}],
  ["a type that does not fit", "const q1 = [[1]];", { parameters: "const learned: string = 456;" }],
  [
    "a file of its own",
    'import { writeFileSync } from "node:fs"; writeFileSync("own.ts", "export const all = 456;");',
    { parameters: 'import { all } from "./own.ts"; const learned = all;' },
  ],
  [
    "an end of the program half way",
    "process.exit(3);",
    { parameters: "const learned = q1;", mapSize: right.mapSize },
  ],
];

describe("a checker that many notebooks share", () => {
  test.each(answers)(
    "changes nothing of what comes of %s",
    async (_, q1, options) => {
      warmCache(findInstallation());
      const alone = await gradeSmall(q1, options);
      expect(await gradeSmall(q1, { ...options, checker })).toEqual(alone);
    },
    120_000,
  );

  test("is one process, and tells no notebook of another", async () => {
    await gradeSmall("const hidden = 456;", { checker });
    const [first] = lenders();
    expect(first).toBeDefined();
    const graded = await gradeSmall("const q1 = 1;", {
      parameters: "const learned = hidden;",
      checker,
    });
    expect(textOf(graded)).toContain("Cannot find name 'hidden'");
    expect(lenders()).toEqual([first]);
  }, 120_000);

  test("leaves nothing running", async () => {
    await gradeSmall("const q1 = 1;", { checker });
    expect(lenders()).toHaveLength(1);
    await checker.end();
    expect(lenders()).toEqual([]);
  }, 120_000);
});
