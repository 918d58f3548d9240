import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { bareCheckout } from "./bareCheckout.ts";
import { Machine } from "./machine/machine.ts";

const minutes = 60_000;
const base = mkdtempSync(path.join(tmpdir(), "two-kernels-disk-"));
const mounted: string[] = [];

/** Whether this machine lets us mount: in most containers, and without root, it does not. */
const mayMount = (() => {
  const place = mount("trial", "size=64k");
  if (place !== undefined) unmount();
  return place !== undefined;
})();

afterEach(() => {
  unmount();
  rmSync(base, { recursive: true, force: true });
});

/** A disk of its own at a folder of `base`. */
function mount(name: string, options: string): string | undefined {
  const place = path.join(base, name);
  mkdirSync(place, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place]);
  if (status !== 0) return undefined;
  mounted.push(place);
  return place;
}

function unmount(): void {
  for (const place of mounted.splice(0)) spawnSync("umount", ["-l", place]);
}

/** The real checkout without its data, for the real npm and Python. */
const checkoutAt = (place: string): string =>
  bareCheckout(place, (file) => !file.startsWith("data/"));

function setUp(checkout: string, env: Record<string, string> = {}) {
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "setup"], {
    ...{ cwd: checkout, encoding: "utf8", env: { ...process.env, ...env } },
  });
  return { status, stderr: stderr.trimEnd() };
}

/** Starts JupyterLab, and stops it once it has said where the lessons are; what it said. */
async function untilLessons(checkout: string, env: Record<string, string>): Promise<string> {
  const lab = spawn(process.execPath, ["setup/start.mjs", "--no-browser", "--port", "8397"], {
    ...{ cwd: checkout, env: { ...process.env, ...env } },
  });
  let said = "";
  for await (const chunk of lab.stdout) {
    said += String(chunk);
    if (said.includes("Stop with")) lab.kill("SIGTERM");
  }
  return said;
}

const full = /^two-kernels: .*the disk is full\. Free about 4 GB, then run this again\..*$/;

describe.skipIf(!mayMount)(
  "on a real disk of its own (skipped where nothing may be mounted)",
  () => {
    it(
      "one that fills while npm installs is told in a line",
      () => {
        const checkout = checkoutAt(mount("small", "size=40m")!);
        const { status, stderr } = setUp(checkout);
        expect(stderr.split("\n")).toEqual([expect.stringMatching(full)]);
        expect(status).toBe(1);
      },
      5 * minutes,
    );

    it("one that is full from the start, too; with room the next run goes on", async () => {
      const machine = new Machine();
      const disk = mount("brim", "size=4m")!;
      cpSync(machine.checkout, path.join(disk, "checkout"), { recursive: true });
      machine.checkout = path.join(disk, "checkout");
      const ballast = path.join(disk, "ballast");
      spawnSync("dd", ["if=/dev/zero", `of=${ballast}`, "bs=4k"]);
      const { code, err } = await machine.run();
      expect(err.trimEnd().split("\n")).toEqual([expect.stringMatching(full)]);
      expect(code).toBe(1);
      rmSync(ballast);
      expect(await machine.run()).toMatchObject({ code: 0, err: "" });
      rmSync(machine.base, { recursive: true, force: true });
    });

    it(
      "a home that cannot be written holds nothing up: npm and JupyterLab keep their things in .setup",
      async () => {
        const home = mount("home", "ro,size=64k")!;
        expect(() => {
          writeFileSync(path.join(home, "file"), "");
        }).toThrow("EROFS");
        const checkout = checkoutAt(path.join(base, "checkout"));
        const env = { HOME: home, npm_config_cache: path.join(home, ".npm") };
        expect(setUp(checkout, env)).toEqual({ status: 0, stderr: "" });
        expect(existsSync(path.join(checkout, ".setup", "home", "npm"))).toBe(true);
        expect(await untilLessons(checkout, env)).toContain("Stop with Ctrl-C");
        const runtime = path.join(checkout, ".setup", "home", "jupyter", "runtime");
        expect(existsSync(runtime)).toBe(true);
      },
      15 * minutes,
    );
  },
);
