import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compareNotebooks } from "../../../lessons/build/compareNotebooks.ts";

const built = [{ name: "99-sample.ipynb", text: "{}\n" }];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "notebooks-"));
  await writeFile(join(folder, "99-sample.ipynb"), "{}\n");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("compareNotebooks(folder, built)", () => {
  it("finds nothing where the folder holds what was built", async () => {
    expect(await compareNotebooks(folder, built)).toEqual([]);
  });

  it("names a notebook that was edited", async () => {
    await writeFile(join(folder, "99-sample.ipynb"), "{} \n");
    expect(await compareNotebooks(folder, built)).toEqual([
      "notebooks/99-sample.ipynb is not what its lesson builds",
    ]);
  });

  it("names a missing notebook, and one without a lesson", async () => {
    const other = [{ name: "98-other.ipynb", text: "{}\n" }];
    expect(await compareNotebooks(folder, other)).toEqual([
      "notebooks/98-other.ipynb is missing",
      "notebooks/99-sample.ipynb has no lesson: delete it",
    ]);
  });
});
