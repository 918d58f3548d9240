import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { inside } from "../../../grader/sandbox/startCommand.ts";
import { findExercise } from "../../../src/exercises/findExercise.ts";
import { gradeSmall, textOf } from "./gradeSmall.ts";

const root = resolve(import.meta.dirname, "../../..");

/** Runs code in a notebook, and gives what it printed. */
async function printed(code: string): Promise<string> {
  const graded = await gradeSmall(`${code}\nconst mapShape = [28, 28, 6];`);
  expect(graded.by.q1.points, textOf(graded)).toBe(2);
  return textOf(graded);
}

describe("what a notebook can reach", { timeout: 120_000 }, () => {
  it("no network: neither this machine, nor another, nor a name", async () => {
    let asked = 0;
    const server = createServer(() => {
      asked += 1;
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const text = await printed(`
for (const url of ["http://127.0.0.1:${port}", "http://localhost:${port}", "http://192.0.2.1"]) {
  try { await fetch(url, { signal: AbortSignal.timeout(1500) }); console.log("REACHED"); } catch (e) { console.log("no way"); }
}
const dns = await import("node:dns/promises");
try { await dns.lookup("example.org"); console.log("REACHED"); } catch { console.log("no name"); }`);
    server.close();
    expect(text.match(/no way/g)).toHaveLength(3);
    expect(text).toContain("no name");
    expect(text).not.toContain("REACHED");
    expect(asked).toBe(0);
  });

  it("no file of this package with what an exercise expects or says of mistakes", async () => {
    const hint = "The first filters were counted as if the image were grey";
    const text = await printed(`
const fs = await import("node:fs");
const root = ${JSON.stringify(join(root, "dist"))};
const files = fs.readdirSync(root, { recursive: true }).map((name) => root + "/" + name)
  .filter((file) => fs.statSync(file).isFile());
console.log("read:", files.length > 500);
for (const file of files) if (fs.readFileSync(file, "latin1").includes(${JSON.stringify(hint)})) console.log("SEEN " + file);`);
    expect(findExercise("05-lenet")).toMatchObject({
      mistakes: [{ hint: expect.stringContaining(hint) as string }, {}, {}, {}, {}],
    });
    expect(text).toContain("read: true");
    expect(text).not.toContain("SEEN");
  });

  it("no files but those that the kernel needs: no course, no home, no solutions, no tests", async () => {
    const secret = mkdtempSync(join(tmpdir(), "course-"));
    writeFileSync(join(secret, "gradebook.db"), "marks");
    const places = [
      secret,
      join(root, "src/exercises/catalogue"),
      join(root, "dist/src/exercises/catalogue"),
      join(root, "dist/src/exercises/findExercise.js"),
      join(root, "lessons"),
      join(root, "tests"),
      join(root, ".git"),
      join(homedir(), ".bashrc"),
      "/etc/shadow",
      "/etc/passwd",
      "/root",
      "/home",
      "/var",
    ];
    const text = await printed(`
const fs = await import("node:fs");
for (const place of ${JSON.stringify(places)}) console.log(fs.existsSync(place) ? "SEEN " + place : "hidden");
console.log("env:", Object.keys(process.env).sort().join());
console.log("processes:", fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length < 12);`);
    rmSync(secret, { recursive: true });
    expect(text).not.toContain("SEEN");
    expect(text).toContain("processes: true");
    expect(text).toMatch(/env: HOME,(?:[A-Z_]+,)*LANG,PATH,(?:PWD,)?[A-Z_,]*TMPDIR,XDG_CACHE_HOME/);
  });

  it("nothing to write but its own folder, which ends with it", async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("evil"));
    const places = [
      join(root, "dist/evil"),
      join(root, "evil"),
      "/evil",
      "/tmp/evil",
      "/usr/evil",
      "/dev/evil",
      "/dev/shm/evil",
      `${inside.cache}/two-kernels/evil`,
      process.execPath,
    ];
    const text = await printed(`
const fs = await import("node:fs");
for (const place of ${JSON.stringify(places)}) { try { fs.writeFileSync(place, "evil"); console.log("WROTE " + place); } catch { console.log("refused"); } }
fs.writeFileSync("${inside.work}/mine", "x"); console.log("own folder");
fs.symlinkSync("/etc/shadow", "${inside.work}/link"); try { fs.readFileSync("${inside.work}/link"); console.log("READ"); } catch { console.log("dead link"); }`);
    expect(text).not.toMatch(/WROTE|READ/);
    expect(text).toContain("own folder");
    expect(text).toContain("dead link");
    expect(places.slice(0, -1).some((place) => existsSync(place))).toBe(false);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("evil"))).toEqual(before);
  });

  it("no rights: no mounts, no other users, no raising of limits", async () => {
    const text = await printed(`
const { execSync } = await import("node:child_process");
for (const command of ["mount -t tmpfs none ${inside.work}", "unshare -r true && unshare -r mount -t tmpfs none /usr", "chroot / true", "kill -9 1", "prlimit --nproc=1000000 true"]) {
  try { execSync(command, { stdio: "pipe" }); console.log("DONE " + command); } catch { console.log("refused"); }
}
console.log("uid", process.getuid!() === 0 ? "ROOT" : "none");`);
    expect(text).not.toMatch(/DONE (mount|chroot|prlimit)/);
    expect(text).not.toContain("ROOT");
  });

  it("a detached child does not outlive the job", async () => {
    const mark = `77${Date.now() % 1_000_000}`;
    await printed(`
const { spawn } = await import("node:child_process");
spawn("setsid", ["sh", "-c", "trap '' TERM HUP; sleep ${mark}"], { detached: true, stdio: "ignore" }).unref();
await new Promise((r) => setTimeout(r, 300));`);
    const running = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
    expect(running).not.toContain(`sleep ${mark}`);
  });

  it("forged messages: whoever talks to the kernel talks for the student, and earns nothing", async () => {
    const graded = await gradeSmall(`
const fs = await import("node:fs");
const { createHmac } = await import("node:crypto");
const { createRequire } = await import("node:module");
const { Dealer } = createRequire(${JSON.stringify(join(root, "node_modules/zeromq/package.json"))})("zeromq");
const name = fs.readdirSync("${inside.work}").find((entry) => entry.endsWith("-1"))!;
const { key } = JSON.parse(fs.readFileSync("${inside.work}/connection.json", "utf8"));
const socket = new Dealer();
socket.connect("ipc://${inside.work}/" + name);
for (const type of ["execute_reply", "execute_request", "shutdown_reply"]) {
  const header = { msg_id: "x", msg_type: type, session: "s", username: "judge", date: "", version: "5.4" };
  const parts = [header, header, {}, { status: "ok", code: "1", user_expressions: { answer: { data: { "text/plain": '["list",[28,28,6]]' } } } }].map((part) => JSON.stringify(part));
  const signature = createHmac("sha256", key).update(parts.join("")).digest("hex");
  await socket.send(["<IDS|MSG>", signature, ...parts]);
}
socket.close();
console.log("SENT");`);
    expect(textOf(graded)).toContain("SENT");
    expect(graded.by.q1.points).toBe(0);
  });
});
