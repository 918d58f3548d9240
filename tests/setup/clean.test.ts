import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Machine } from "./machine/machine.ts";

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
  return () => {
    rmSync(machine.base, { recursive: true, force: true });
  };
});

const clean = (args: string[] = []) => machine.run({}, args, "clean");

describe("npm run clean", () => {
  it("removes what was set up, leaves notebooks and fetched data, and the next start makes it again", async () => {
    await machine.run();
    for (const folder of ["notebooks", ".data"]) {
      mkdirSync(path.join(machine.checkout, folder));
      writeFileSync(path.join(machine.checkout, folder, "mine"), "");
    }
    const { code, out, err } = await clean();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^removed node_modules \(\d+ MB\)$/m);
    for (const gone of ["node_modules", "dist", ".venv", ".setup"]) {
      expect(machine.has(gone), gone).toBe(false);
    }
    expect(machine.has("notebooks", "mine") && machine.has(".data", "mine")).toBe(true);
    expect(await machine.run()).toMatchObject({ code: 0, err: "" });
  });

  it("has nothing to do where nothing was set up", async () => {
    expect(await clean()).toMatchObject({ code: 0, err: "" });
  });

  it("waits for no set-up that is at work, and removes nothing of it", async () => {
    const running = machine.start({ FAKE_HANG: "npm" });
    await machine.untilCalled("npm ci --omit=dev");
    const { code, err } = await clean();
    expect(code).toBe(1);
    expect(err).toContain("another set-up");
    writeFileSync(machine.release, "");
    expect(await running.ended).toMatchObject({ code: 0 });
  });

  it("refuses an option that it does not know", async () => {
    const { code, err } = await clean(["--all"]);
    expect(code).toBe(1);
    expect(err).toContain("npm run clean does not know --all");
  });
});
