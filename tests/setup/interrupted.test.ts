import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isAlive } from "../../setup/core/is-alive.mjs";
import { Machine } from "./machine/machine.ts";

let machine: Machine;
let lock: string;
beforeEach(() => {
  machine = new Machine();
  lock = path.join(machine.checkout, ".setup", "lock");
  return () => {
    rmSync(machine.base, { recursive: true, force: true });
  };
});

/** Lets a stand-in that was told to wait go on. */
function release(): void {
  writeFileSync(machine.release, "");
}

function leaveLock(text: string, ageSeconds: number): void {
  mkdirSync(path.dirname(lock), { recursive: true });
  writeFileSync(lock, text);
  const then = Date.now() / 1000 - ageSeconds;
  utimesSync(lock, then, then);
}

describe("a set-up that was stopped midway", () => {
  it("by a termination: its programs stop with it, and the next run makes the half-filled environment anew", async () => {
    const first = machine.start({ FAKE_HANG: "pip" });
    await machine.untilCalled("pip base.txt");
    const child = (JSON.parse(readFileSync(lock, "utf8")) as { child: number }).child;
    writeFileSync(path.join(machine.checkout, ".venv", "half"), "");
    first.process.kill("SIGTERM");
    expect(await first.ended).toMatchObject({
      code: 130,
      err: expect.stringContaining("Run the same command again") as string,
    });
    await expect.poll(() => isAlive(child)).toBe(false);
    expect(machine.has(".setup", "lock")).toBe(false);
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
    expect(machine.has(".venv", "half")).toBe(false);
  });

  it("by a kill: the next run waits for its npm to end, then recovers", async () => {
    const first = machine.start({ FAKE_HANG: "npm" });
    await machine.untilCalled("npm ci --omit=dev");
    first.process.kill("SIGKILL");
    await first.ended;
    const { child } = JSON.parse(readFileSync(lock, "utf8")) as { child: number };
    expect(await machine.run()).toMatchObject({
      code: 1,
      err: expect.stringContaining(`(process ${String(child)})`) as string,
    });
    process.kill(child, "SIGKILL");
    await expect.poll(() => isAlive(child)).toBe(false);
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
    expect(machine.calls().filter((call) => call === "npm ci --omit=dev")).toHaveLength(2);
  });
});

describe("two set-ups at once", () => {
  it("the second one is told in a line, and the first one ends well", async () => {
    const first = machine.start({ FAKE_HANG: "npm" });
    await machine.untilCalled("npm ci --omit=dev");
    const second = await machine.run();
    expect(second.code).toBe(1);
    expect(second.err).toBe(
      `two-kernels: another set-up (process ${String(first.process.pid)}) is at work in this checkout. ` +
        "Wait until it has ended, then run this again.\n",
    );
    release();
    expect(await first.ended).toMatchObject({ code: 0, err: "" });
    expect(machine.has(".setup", "lock")).toBe(false);
  });
});

describe("a lock that was left behind is taken over", () => {
  const dead = 4_194_304; // above Linux's highest process id

  it.each([
    ["of a process that is gone", JSON.stringify({ pid: dead, host: hostname() }), 1],
    [
      "of a process id that another program has now",
      JSON.stringify({ pid: process.pid, host: hostname() }),
      3600,
    ],
    ["of another machine, long ago", JSON.stringify({ pid: 1, host: "elsewhere" }), 3600],
    ["cut off while it was written", "", 3600],
  ])("%s", async (_, text, age) => {
    leaveLock(text, age);
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
    expect(machine.has(".setup", "lock")).toBe(false);
  });

  it("but not while its owner on another machine keeps it fresh", async () => {
    leaveLock(JSON.stringify({ pid: dead, host: "elsewhere" }), 1);
    expect(await machine.run()).toMatchObject({ code: 1 });
  });
});
