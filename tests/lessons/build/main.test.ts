import { spawnSync } from "node:child_process";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeStub, solutionOf } from "../../../src/exercises/answerCell.ts";
import { exercises } from "../../../src/exercises/catalogue/exercises.ts";
import { exerciseOf } from "../../../src/exercises/findExercise.ts";

const root = resolve(import.meta.dirname, "../../..");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "notebooks built "));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function build(...options: string[]) {
  const command = ["--import", "tsx", "lessons/build/main.ts", ...options];
  return spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
}

describe("build:notebooks", () => {
  it("with --check, finds the repository's notebooks up to date", () => {
    expect(build("--check")).toMatchObject({ status: 0, stderr: "" });
  });

  it("with --check, fails on an edited notebook and names the command that mends it", async () => {
    expect(build("--out", folder).status).toBe(0);
    await appendFile(join(folder, "04-convolution-by-hand.ipynb"), "\n");
    const { status, stderr } = build("--check", "--out", folder);
    expect(status).toBe(1);
    expect(stderr).toContain("04-convolution-by-hand.ipynb is not what its lesson builds");
    expect(stderr).toContain("npm run build:notebooks");
  });

  it("with --solved, writes every solution to the folder asked for", async () => {
    expect(build("--solved", "--out", folder).status).toBe(0);
    const names = await readdir(folder);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    for (const entry of exercises) {
      const exercise = exerciseOf(entry);
      const solution = exercise.kind === "manual" ? exercise.modelAnswer : solutionOf(exercise);
      const lines = solution.split("\n").map((line) => JSON.stringify(line).slice(1, -1));
      expect(texts.filter((text) => lines.every((line) => text.includes(line)))).toHaveLength(1);
    }
  });

  it("with --instructor, lays out a course with delimiters, hidden tests and nbgrader's settings", async () => {
    expect(build("--instructor", "--seed", "secret", "--out", folder).status).toBe(0);
    const stem = "04-convolution-by-hand";
    const text = await readFile(join(folder, "source", stem, `${stem}.ipynb`), "utf8");
    expect(text).toContain("// BEGIN SOLUTION");
    expect(text).toContain(String.raw`formulaAtCentre, { seed: \"secret\" }).points;`);
    expect(text).not.toContain("checksum");
    expect((await readdir(join(folder, "source"))).length).toBeGreaterThan(1);
    const settings = await readFile(join(folder, "nbgrader_config.py"), "utf8");
    expect(settings).toContain(`{"typescript": ${JSON.stringify(codeStub)}}`);
  });

  it("refuses to put solutions into notebooks/", () => {
    expect(build("--solved")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("--solved, --instructor and --variant need --out") as string,
    });
  });
});
