import { execFileSync } from "node:child_process";
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { imageToBytes } from "../../../../src/index.ts";
import {
  loadPhotograph,
  loadPhotographs,
  photographNames,
} from "../../../../src/node/data/index.ts";
import type { PhotographName } from "../../../../src/node/data/index.ts";

const root = join(import.meta.dirname, "../../../..");
const source = join(root, "data/photographs");

describe("loadPhotograph", () => {
  test.each(photographNames)("gives %s to the byte as pngjs reads it", async (name) => {
    const image = await loadPhotograph(name);
    const png = PNG.sync.read(await readFile(join(source, `${name}.png`)));
    expect(image.shape).toEqual([png.height, png.width, 3]);
    expect(Buffer.compare(Buffer.from(imageToBytes(image).data.buffer), png.data)).toBe(0);
    expect(Math.max(...image.shape)).toBeGreaterThanOrEqual(240);
    expect((await stat(join(source, `${name}.png`))).size).toBeLessThanOrEqual(100_000);
  });

  test("shows them: the camera grey, the astronaut's suit orange, Hubble mostly dark, the sky blue", async () => {
    const camera = await loadPhotograph("camera");
    const spread = (y: number, x: number) => camera.get(y, x, 0) - camera.get(y, x, 2);
    expect([spread(10, 10), spread(100, 80), spread(200, 200)]).toEqual([0, 0, 0]);
    const suit = await loadPhotograph("astronaut");
    expect(suit.get(150, 40, 0)).toBeGreaterThan(2 * suit.get(150, 40, 2));
    const sky = await loadPhotograph("rocket");
    expect(sky.get(30, 80, 2)).toBeGreaterThan(sky.get(30, 80, 0));
    const { data } = await loadPhotograph("hubble");
    expect(data.filter((v) => v < 0.2).length / data.length).toBeGreaterThan(0.8);
  });

  test("gives all seven with a sentence and a credit each, none missing in the README", async () => {
    const photographs = await loadPhotographs();
    expect(photographs.map(({ name }) => name)).toEqual([...photographNames]);
    const readme = await readFile(join(source, "README.md"), "utf8");
    for (const { name, image, alt, credit } of photographs) {
      expect(image.shape).toEqual((await loadPhotograph(name)).shape);
      expect(alt.length).toBeGreaterThan(20);
      for (const word of credit.split(/ and |, /)) expect(readme).toContain(word);
    }
  });

  test("loads its decoder only when it is needed", () => {
    const script = `
      const { loadPhotograph } = await import(${JSON.stringify(join(root, "src/node/data/loadPhotograph.ts"))});
      const isDecoder = (path) => /skia[^/\\\\]*\\.node$/.test(path);
      const count = () => process.report.getReport().sharedObjects.filter(isDecoder).length;
      const before = count();
      await loadPhotograph("chelsea");
      console.log(before, count());`;
    const out = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    expect(out.trim()).toBe("0 1");
  });
});

describe("loadPhotograph on wrong names and damaged files", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "photographs "));
    for (const name of await readdir(source))
      await copyFile(join(source, name), join(folder, name));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("refuses a name that there is not", async () => {
    await expect(loadPhotograph("lena" as PhotographName)).rejects.toThrow(
      'loadPhotograph: there is no photograph "lena": the names are astronaut, camera, chelsea',
    );
    await expect(loadPhotograph("../digits/x" as PhotographName)).rejects.toThrow(
      "there is no photograph",
    );
  });

  test("names a file that is missing or damaged", async () => {
    await rm(join(folder, "coffee.png"));
    await expect(loadPhotograph("coffee", folder)).rejects.toThrow(
      /^loadPhotograph: .*coffee\.png cannot be read \(ENOENT\): restore it with "git checkout -- data"$/,
    );
    await writeFile(join(folder, "chelsea.png"), "no picture");
    await expect(loadPhotograph("chelsea", folder)).rejects.toThrow("the file is damaged");
    await expect(loadPhotographs(folder)).rejects.toThrow("loadPhotograph: ");
  });
});
