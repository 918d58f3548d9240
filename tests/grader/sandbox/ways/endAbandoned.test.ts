import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { processTree } from "../../../../grader/sandbox/processes.ts";
import { inside } from "../../../../grader/sandbox/startCommand.ts";
import { endAbandoned } from "../../../../grader/sandbox/ways/endAbandoned.ts";

/** A sandbox that stays in the middle of its start: bubblewrap outside waits on a descriptor that nobody writes to. */
async function starting(folder: string) {
  const args = ["--unshare-user", "--unshare-pid", "--die-with-parent", "--ro-bind", "/", "/"];
  const blocked = ["--userns-block-fd", "3", "--info-fd", "4", "--tmpfs", folder, "--", "true"];
  const outside = spawn("bwrap", [...args, ...blocked], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  await expect.poll(() => processTree(outside.pid!), { timeout: 10_000 }).toHaveLength(2);
  return { outside, inner: processTree(outside.pid!)[1] };
}

const lives = (pid: number) => processTree(pid).length > 0;

test.each([
  ["of a grader that was killed, is ended", inside.work, false],
  ["of another program is left alone", "/tmp", true],
])("what is left of a start %s", async (_, folder, stays) => {
  const { outside, inner } = await starting(folder);
  endAbandoned();
  expect(lives(inner)).toBe(true);
  outside.kill("SIGKILL");
  await once(outside, "exit");
  expect(lives(inner)).toBe(true);
  endAbandoned();
  await expect.poll(() => lives(inner), { timeout: 2000 }).toBe(stays);
  if (stays) process.kill(inner, "SIGKILL");
});
