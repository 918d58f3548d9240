import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { hashFiles, hashOf } from "../../../setup/core/hash.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hash-"));
  mkdirSync(path.join(folder, "inner"));
  writeFileSync(path.join(folder, "inner", "a"), "1");
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

describe("hashFiles(places)", () => {
  it("is the same for the same names and contents", () => {
    expect(hashFiles([folder])).toBe(hashFiles([folder]));
  });

  it.each([
    [
      "a content changes",
      () => {
        writeFileSync(path.join(folder, "inner", "a"), "2");
      },
    ],
    [
      "a file is added",
      () => {
        writeFileSync(path.join(folder, "b"), "");
      },
    ],
    [
      "a file is renamed",
      () => {
        renameSync(path.join(folder, "inner", "a"), path.join(folder, "inner", "b"));
      },
    ],
    [
      "everything is gone",
      () => {
        rmSync(folder, { recursive: true });
      },
    ],
  ])("differs when %s", (_, change) => {
    const before = hashFiles([folder]);
    change();
    expect(hashFiles([folder])).not.toBe(before);
  });
});

describe("hashOf(parts)", () => {
  it("tells where one part ends and the next begins", () => {
    expect(hashOf(["ab", "c"])).not.toBe(hashOf(["a", "bc"]));
  });
});
