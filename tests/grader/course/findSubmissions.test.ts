import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studentsWith, submissionsOf } from "../../../grader/course/findSubmissions.ts";
import { layoutOf } from "../../../grader/course/layout.ts";
import { validateAssignment } from "../../../grader/course/validate.ts";
import { releasedBytes } from "../lesson.ts";

const name = "04-convolution-by-hand";
const file = `${name}.ipynb`;
const notebook = releasedBytes(name);
let root: string;

/** A student's folder, with these files; `make` may do more. */
function student(
  id: string,
  files: Record<string, string | Buffer>,
  make?: (folder: string) => void,
): void {
  const folder = join(root, "submitted", id, name);
  mkdirSync(folder, { recursive: true });
  for (const [entry, content] of Object.entries(files)) writeFileSync(join(folder, entry), content);
  make?.(folder);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "course-"));
  mkdirSync(join(root, "release", name), { recursive: true });
  writeFileSync(join(root, "release", name, file), notebook);
  student("honest", { [file]: notebook });
  student("empty-file", { [file]: "" });
  student("not-json", { [file]: "hello" });
  student("nbformat-3", { [file]: '{"nbformat": 3, "worksheets": []}' });
  student("python", {
    [file]:
      '{"nbformat": 4, "cells": [{"cell_type": "code", "source": "print(1)", "metadata": {}}], "metadata": {"kernelspec": {"name": "python3"}}}',
  });
  student("other-lesson", { [file]: releasedBytes("03-images-and-filters") });
  student("huge", { [file]: "" }, (folder) => {
    truncateSync(join(folder, file), 200 * 1024 * 1024);
  });
  student("zip", { "work.zip": Buffer.from("PK\u0003\u0004") });
  student("zip-as-notebook", { [file]: Buffer.from("PK\u0003\u0004../../../etc/passwd") });
  student("renamed", { "Übung (1).ipynb": notebook, "notes.txt": "x" });
  student("utf-16", { [file]: Buffer.from(`\ufeff${notebook.toString("utf8")}`, "utf16le") });
  student("two", { "a.ipynb": notebook, "b.ipynb": notebook });
  student("nothing", {});
  student("link", {}, (folder) => {
    symlinkSync("/etc/passwd", join(folder, file));
  });
  student("pipe", {}, (folder) => {
    execFileSync("mkfifo", [join(folder, file)]);
  });
  student("folder", {}, (folder) => {
    mkdirSync(join(folder, file));
  });
  student("é\n=cmd()", { [file]: notebook });
  student("raw bytes", { [file]: notebook }, (folder) => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe])]), "x");
  });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("what was handed in", () => {
  it("each by name, with what is wrong with it; the rest in order", () => {
    const found = validateAssignment(layoutOf(root), name);
    const said = Object.fromEntries(found.map(({ student, problem }) => [student, problem]));
    expect(said).toEqual({
      honest: undefined,
      "empty-file": "the file is empty",
      "not-json": expect.stringContaining("it is not JSON") as string,
      "nbformat-3": expect.stringContaining("it is of nbformat 3") as string,
      python: "it has none of the assignment's cells: it is another notebook",
      "other-lesson": "it has none of the assignment's cells: it is another notebook",
      huge: "it has 200 MB, more than 64: clear its outputs",
      zip: expect.stringContaining("archives are not unpacked") as string,
      "zip-as-notebook": expect.stringContaining("it is a zip archive") as string,
      renamed: undefined,
      "utf-16": undefined,
      two: `expected ${file}, but there is "a.ipynb", "b.ipynb"`,
      nothing: `expected ${file}, but the folder is empty`,
      link: "it is a link, not a file",
      pipe: "it is no file",
      folder: expect.stringMatching(/it is no file|cannot be read/) as string,
      "é\n=cmd()": undefined,
      "raw bytes": undefined,
    });
  });

  it("tells that a file has another name", () => {
    const [renamed] = submissionsOf(layoutOf(root), "renamed", name, [name]);
    expect(renamed.remarks).toEqual(['the file is called "Übung (1).ipynb"']);
  });

  it("gives students in order, and the time of arrival, which no file of theirs can say", () => {
    expect(studentsWith(layoutOf(root), name).slice(0, 3)).toEqual([
      "empty-file",
      "folder",
      "honest",
    ]);
    const past = new Date("2020-01-01");
    const folder = join(root, "submitted", "honest", name);
    writeFileSync(join(folder, "timestamp.txt"), "2020-01-01 00:00:00 UTC");
    execFileSync("touch", ["-d", past.toISOString(), join(folder, file)]);
    const [honest] = submissionsOf(layoutOf(root), "honest", name, [name]);
    expect(honest.received).toBeGreaterThan(Date.now() - 60 * 60 * 1000);
  });
});
