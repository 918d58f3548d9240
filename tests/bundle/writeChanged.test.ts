import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { OutputFile } from "esbuild";
import { afterEach, expect, it } from "vitest";
import { writeChanged } from "../../bundle/writeChanged.ts";

const folder = mkdtempSync(path.join(tmpdir(), "two-kernels-bundle-"));
const at = (name: string): string => path.join(folder, name);
const file = (name: string, text: string): OutputFile => ({
  path: at(name),
  contents: Buffer.from(text),
  text,
  hash: "",
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("leaves alone what is the same, writes what is new, and removes what is no longer made", () => {
  writeChanged(folder, [file("same.js", "1"), file("below/other.js", "2")]);
  const long = new Date(2020, 1, 1);
  utimesSync(at("same.js"), long, long);
  writeFileSync(at("old-chunk.js"), "3");
  writeChanged(folder, [file("same.js", "1"), file("below/other.js", "4")]);
  expect(statSync(at("same.js")).mtime).toEqual(long);
  expect(readFileSync(at("below/other.js"), "utf8")).toBe("4");
  expect(existsSync(at("old-chunk.js"))).toBe(false);
});
