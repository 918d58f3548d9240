import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSources } from "../../../lessons/build/readSources.ts";
import { sampleLesson } from "./sampleLesson.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lessons-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("readSources(folder, lessons)", () => {
  it("reads the lessons of the manifest, and leaves the manifest out", async () => {
    await writeFile(join(folder, "99-sample.ts"), "// %%\n1;\n");
    await writeFile(join(folder, "manifest.ts"), "");
    expect(await readSources(folder, [sampleLesson])).toEqual([
      { lesson: sampleLesson, file: "lessons/99-sample.ts", text: "// %%\n1;\n" },
    ]);
  });

  it("refuses a lesson without a source", async () => {
    await expect(readSources(folder, [sampleLesson])).rejects.toThrow(/no such file/);
  });

  it("refuses a source that is not in the manifest", async () => {
    await writeFile(join(folder, "98-stray.ts"), "");
    await expect(readSources(folder, [])).rejects.toThrow(/98-stray\.ts is not in/);
  });
});
