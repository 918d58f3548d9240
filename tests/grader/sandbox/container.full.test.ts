import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findIsolation } from "../../../grader/sandbox/findIsolation.ts";
import type { Container } from "../../../grader/sandbox/sandbox.ts";
import { gradeSmall, shortLimits as limits, textOf } from "../attacks/gradeSmall.ts";
import { forkBomb, noRights, reached, whileReachingOut } from "../attacks/reachOut.ts";

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "grader-"));
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe.each<Container>(["podman", "docker"])("a container of %s", (isolation) => {
  let refused: string | undefined;

  beforeAll(async () => {
    refused = await findIsolation([isolation]).then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
  });

  it("grades, lets a notebook reach nothing, and is gone", async ({ skip }) => {
    if (refused !== undefined) skip(refused);
    const graded = await whileReachingOut(home, (q1) => gradeSmall(q1, { isolation, limits }));
    expect(graded.items.map(({ points }) => points)).toEqual([2, 1, 2]);
    expect(textOf(graded)).toContain(noRights);
    expect(textOf(graded)).not.toMatch(reached);
    const names = ["ps", "--all", "--format", "{{.Names}}"];
    expect(execFileSync(isolation, names, { encoding: "utf8" })).not.toContain("two-kernels-");
  }, 120_000);

  it("ends a fork bomb, and all that it started", async ({ skip }) => {
    if (refused !== undefined) skip(refused);
    const mark = `99${Date.now() % 1_000_000}`;
    const graded = await gradeSmall(forkBomb(mark), { isolation, limits });
    expect(graded.stops.join()).toMatch(/more than 16 processes/);
    const running = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
    expect(running).not.toContain(`sleep ${mark}`);
  }, 120_000);
});
