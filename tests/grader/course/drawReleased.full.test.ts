import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { drawReleased } from "../../../grader/course/drawReleased.ts";
import { defaultLimits } from "../../../grader/sandbox/limits.ts";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import { releasedNotebook } from "../lesson.ts";

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "drawn-"));
  vi.stubEnv("XDG_CACHE_HOME", home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

it("drawReleased, puts the pictures of a lesson's figures into the kernel's cache, and goes on past what it cannot read", async () => {
  const notebook = "05-the-convolutional-layer";
  const releases = [
    { notebook: "broken", text: "no notebook" },
    { notebook, text: notebookText(releasedNotebook(notebook)) },
  ];
  await drawReleased(releases, defaultLimits);
  const pictures = readdirSync(join(home, "two-kernels", "pictures"));
  expect(pictures.filter((name) => name.endsWith(".png")).length).toBeGreaterThanOrEqual(4);
}, 240_000);
