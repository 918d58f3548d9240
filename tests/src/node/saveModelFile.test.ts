import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildDigitsCnn } from "../../../src/index.ts";
import { loadModelFile, saveModelFile, tf } from "../../../src/node/index.ts";

const folder = await mkdtemp(join(tmpdir(), "two-kernels-models-"));
const model = buildDigitsCnn(tf, { seed: 1 });
afterAll(() => rm(folder, { recursive: true }));

describe("saveModelFile and loadModelFile", () => {
  test("keep a network, and leave nothing but the file", async () => {
    const path = join(folder, "digits.model");
    await writeFile(path, "an older file");
    await saveModelFile(model, path);
    expect(await readdir(folder)).toEqual(["digits.model"]);
    const loaded = await loadModelFile(path);
    const weights = (of: typeof loaded) => of.getWeights().map((weight) => weight.dataSync());
    expect(weights(loaded)).toEqual(weights(model));
  });

  test("a write that fails leaves an older file as it was, and nothing else", async () => {
    const path = join(folder, "kept.model");
    await writeFile(path, "kept");
    const broken = Object.assign(buildDigitsCnn(tf, { seed: 1 }), {
      save: () => Promise.reject(new Error("no space")),
    });
    await expect(saveModelFile(broken, path)).rejects.toThrow("no space");
    expect(await readFile(path, "utf8")).toBe("kept");
    await expect(saveModelFile(model, folder)).rejects.toThrow(
      /saveModelFile: .* cannot be written/,
    );
    expect(
      (await readdir(join(folder, ".."))).filter(
        (name) => name.endsWith(".new") && name.includes("two-kernels-models"),
      ),
    ).toEqual([]);
  });

  test("name the file that is not there, and what to do", async () => {
    const path = join(folder, "none", "x.model");
    await expect(saveModelFile(model, path)).rejects.toThrow(
      `saveModelFile: ${path} cannot be written (ENOENT): does its folder exist`,
    );
    await expect(loadModelFile(path)).rejects.toThrow(
      `loadModelFile: ${path} cannot be read (ENOENT)`,
    );
  });
});
