import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeOld } from "../../../kernel/cache/removeOld.ts";

let folder: string;

/** Files that were last used so many seconds ago. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "remove-old-"));
  for (const [name, age] of Object.entries({
    "a.png": 30,
    "b.png": 10,
    "c.png": 20,
    "d.txt": 90,
  })) {
    writeFileSync(join(folder, name), name);
    const used = Date.now() / 1000 - age;
    utimesSync(join(folder, name), used, used);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("removeOld, keeps those used last, and what has another name", () => {
  removeOld(folder, /\.png$/, 2);
  expect(readdirSync(folder).sort()).toEqual(["b.png", "c.png", "d.txt"]);
});

test("removeOld, keeps what was used a short while ago", () => {
  removeOld(folder, /\.png$/, 0, 25_000);
  expect(readdirSync(folder).sort()).toEqual(["b.png", "c.png", "d.txt"]);
});
