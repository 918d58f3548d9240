import { describe, expect, it } from "vitest";
import { inside } from "../../../grader/sandbox/startCommand.ts";
import { gradeSmall, shortLimits as limits, textOf } from "./gradeSmall.ts";

const computedLong = new RegExp(`computed for more than ${limits.cellSeconds} seconds`);
const waitedLong = new RegExp(`waited for more than ${limits.idleSeconds} seconds`);
const answer = "const mapShape = [28, 28, 6];";

describe(
  "notebooks that use up what there is: the limit is named, and what came before keeps its mark",
  { timeout: 240_000 },
  () => {
    it.each<[string, string, RegExp]>([
      ["an endless loop", "for (;;);", computedLong],
      ["an endless loop after an await", "await null; for (;;);", computedLong],
      ["a promise that never settles", "await new Promise(() => {});", waitedLong],
      ["a loop of awaits without end", "for (;;) await null;", computedLong],
      ["a runaway regular expression", "/(a+)+$/.test('a'.repeat(40) + 'b');", computedLong],
      ["Atomics.wait", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);", waitedLong],
    ])("%s: the cell is stopped, the others are judged", async (_, code, reason) => {
      const { by, stops } = await gradeSmall(answer, {
        parameters: `${code}\nconst learned = 456;`,
        limits,
      });
      expect(stops.join()).toMatch(reason);
      expect([by.q1.points, by.parameters.points, by.mapSize.points]).toEqual([2, 0, 2]);
      expect(by.parameters.message).toMatch(reason);
    });

    it("a function that does not come back: it is stopped, and the limit named", async () => {
      const mapSize = "function mapSize(n: number) { for (;;); }";
      const { by } = await gradeSmall(answer, { mapSize, limits });
      expect([by.q1.points, by.mapSize.points]).toEqual([2, 0]);
      expect(by.mapSize).toMatchObject({ state: "stopped" });
      expect(by.mapSize.message).toMatch(computedLong);
    });

    it.each<[string, string, RegExp]>([
      [
        "a fork bomb",
        `const { spawn } = await import("node:child_process"); for (;;) { spawn("sleep", ["60"], { detached: true, stdio: "ignore" }).on("error", () => {}); await new Promise((r) => setTimeout(r, 1)); }`,
        /more than 16 processes/,
      ],
      [
        "a fork bomb of shells",
        `const { spawn } = await import("node:child_process"); spawn("sh", ["-c", "b() { b | b & }; b"], { detached: true }); await new Promise((r) => setTimeout(r, 2000));`,
        /more than 16 processes/,
      ],
      [
        "a bomb of buffers",
        "const kept: any[] = []; for (;;) kept.push(Buffer.alloc(50_000_000, 1));",
        /1500 MB of memory/,
      ],
      [
        "a bomb of tensors",
        `const { tf } = await import("two-kernels/node"); const kept: any[] = []; for (;;) { kept.push(tf.ones([4000, 4000])); await null; }`,
        /1500 MB of memory|computed for more/,
      ],
      [
        "a process that goes on computing outside",
        `const { spawn } = await import("node:child_process"); for (let k = 0; k < 4; k++) spawn(process.execPath, ["-e", "for(;;);"], { detached: true }); for (;;) await new Promise((r) => setTimeout(r, 10));`,
        /computed for more than/,
      ],
    ])("%s", async (_, code, reason) => {
      const { by, stops } = await gradeSmall(answer, { parameters: code, limits });
      expect(stops.join()).toMatch(reason);
      expect([by.q1.points, by.parameters.points]).toEqual([2, 0]);
    });

    it("a bomb of objects ends the engine: the next cell has a fresh one", async () => {
      const parameters =
        "const kept: any[] = []; for (;;) kept.push(new Array(1000).fill(kept.length));";
      const roomy = { ...limits, memory: 8000, cellSeconds: 50 };
      const { by } = await gradeSmall(answer, { parameters, limits: roomy });
      expect([by.q1.points, by.parameters.points, by.mapSize.points]).toEqual([2, 0, 2]);
    });

    it.each<[string, string]>([
      ["process.exit(0)", "process.exit(0);"],
      ["an abort", "process.abort();"],
    ])("%s: the engine ends, and the next cell has a fresh one", async (_, code) => {
      const { by } = await gradeSmall(answer, { parameters: code, limits });
      expect([by.q1.points, by.parameters.points, by.mapSize.points]).toEqual([2, 0, 2]);
    });

    it("the end of the kernel itself: what follows is stopped, and says so", async () => {
      const { by } = await gradeSmall(answer, {
        parameters:
          "process.kill(process.ppid, 'SIGKILL'); await new Promise((r) => setTimeout(r, 500));",
        limits,
      });
      expect([by.q1.points, by.parameters.points, by.mapSize.points]).toEqual([2, 0, 0]);
      expect(by.mapSize).toMatchObject({ state: "stopped" });
      expect(by.mapSize.message).toMatch(/kernel/);
    });

    it.each<[string, string]>([
      [
        "1 GB on stdout",
        "const mb = 'x'.repeat(1_000_000); for (let k = 0; k < 1000; k++) process.stdout.write(mb);",
      ],
      [
        "1 GB past Node",
        "const fs = await import('node:fs'); const mb = 'x'.repeat(1_000_000); for (let k = 0; k < 1000; k++) { try { fs.writeSync(1, mb); } catch {} }",
      ],
      [
        "100,000 displays",
        "import { display } from 'two-kernels/kernel'; for (let k = 0; k < 100_000; k++) display({ 'text/plain': 'x' });",
      ],
      ["a timer that writes into later cells", "setInterval(() => console.log('2.0 PASSED'), 1);"],
    ])("%s: the output is cut, and the marks are as ever", async (_, code) => {
      const graded = await gradeSmall(answer, {
        parameters: `${code}\nconst learned = 456;`,
        limits: { ...limits, cellSeconds: 30 },
      });
      expect(graded.by.q1.points).toBe(2);
      expect(
        graded.items.every(
          ({ points, maxPoints, state }) => points === (state === "right" ? maxPoints : 0),
        ),
      ).toBe(true);
      expect(graded.executed.length).toBeLessThan(14_000_000);
    });

    it("a full disk is the notebook's own", async () => {
      const parameters = `const fs = await import("node:fs"); let wrote = 0;
for (let k = 0; k < 100; k++) { try { fs.writeFileSync("${inside.work}/f" + k, Buffer.alloc(10_000_000)); wrote++; } catch (e: any) { console.log("FULL", e.code); break; } }
const learned = 456;`;
      const graded = await gradeSmall(answer, { parameters, limits });
      expect(textOf(graded)).toMatch(/FULL (ENOSPC|EFBIG)/);
      expect(graded.by.mapSize.points).toBe(2);
    });
  },
);
