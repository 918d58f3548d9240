import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readCached, writeCached } from "../../../kernel/cache/cached.ts";

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cached-"));
  vi.stubEnv("XDG_CACHE_HOME", home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

test("cached, gives back what was written, and leaves no other file", () => {
  expect(readCached("pictures/a.png")).toBeUndefined();
  writeCached("pictures/a.png", Buffer.from("first"));
  writeCached("pictures/a.png", Buffer.from("second"));
  expect(readCached("pictures/a.png")?.toString()).toBe("second");
  expect(readdirSync(join(home, "two-kernels", "pictures"))).toEqual(["a.png"]);
});

test("cached, does without where nothing can be written", () => {
  writeFileSync(join(home, "two-kernels"), "a file in the place of the folder");
  writeCached("pictures/a.png", Buffer.from("x"));
  expect(readCached("pictures/a.png")).toBeUndefined();
});
