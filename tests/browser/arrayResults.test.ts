import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage } from "./notebookPage.ts";
import { setTheme } from "./setTheme.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

const root = join(import.meta.dirname, "..", "..");

const cells = [
  `import { fromData } from "two-kernels";
const numbers = (length: number) => Float32Array.from({ length }, (_, k) => Math.sin(k / 9));
fromData(numbers(784), [28, 28]);`,
  `fromData(numbers(12 * 16 * 16 * 3).map(Math.abs), [12, 16, 16, 3]);`,
  `numbers(300);`,
];

/** The pictures of the outputs: how large they are, and as how large they are shown. */
function picturesOf(page: Page) {
  return page.locator(".jp-OutputArea-output img").evaluateAll((images) =>
    (images as HTMLImageElement[]).map(({ alt, naturalWidth, clientWidth }) => ({
      ...{ alt, naturalWidth, clientWidth },
    })),
  );
}

const seen = [
  { alt: /^float32\[28,28\] 3\.14 kB, min -1, /, size: 252 },
  { alt: /^float32\[12,16,16,3\] 36\.9 kB, min 0, /, size: 526 },
  { alt: /^Float32Array\[300\] 1\.2 kB, min -1, /, size: 480 },
].map(({ alt, size }) => ({
  ...{ alt: expect.stringMatching(alt) as string, naturalWidth: size, clientWidth: size },
}));

describe.skipIf(executablePath === undefined)("arrays as results of cells", () => {
  const used = useLab({ arrays: notebookOf(cells) });
  const saved = () => join(used.lab.folder, "arrays.ipynb");

  test("are pictures, each value a whole number of pixels, on a light and a dark page", async () => {
    const { page, outside, errors } = await watchedPage(used.browser);
    const notebook = await NotebookPage.open(page, used.lab, "arrays");
    await notebook.runAll();
    await expect.poll(() => picturesOf(page), { timeout: 10_000 }).toEqual(seen);
    await page.screenshot({ path: join(screenshots, "arrays-light.png") });
    await setTheme(page, "JupyterLab Dark");
    await page.screenshot({ path: join(screenshots, "arrays-dark.png") });
    await setTheme(page, "JupyterLab Light");
    await page.keyboard.press("Control+s");
    await expect.poll(() => readFileSync(saved(), "utf8").split("<img").length).toBe(4);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  }, 180_000);

  test("are pictures also in a notebook that is not trusted, with values to unfold", async () => {
    // The signature is that of what the kernel gave; what was changed by another program has none.
    const changed = readFileSync(saved(), "utf8").replaceAll("<p>float32", "<svg></svg><p>float32");
    writeFileSync(join(used.lab.folder, "foreign.ipynb"), changed);
    const { page } = await watchedPage(used.browser);
    await NotebookPage.open(page, used.lab, "foreign");
    await expect.poll(() => picturesOf(page), { timeout: 10_000 }).toEqual(seen);
    expect(await page.locator(".jp-RenderedHTML svg").count()).toBe(0);
    const values = page.locator(".jp-OutputArea-output details").first();
    expect(await values.locator("pre").isVisible()).toBe(false);
    await values.locator("summary").click();
    expect(await values.locator("pre").isVisible()).toBe(true);
    const wrap = await values.locator("pre").evaluate((text) => getComputedStyle(text).whiteSpace);
    expect(wrap).toBe("pre");
    await page.screenshot({ path: join(screenshots, "arrays-untrusted.png") });
    await page.close();
  }, 120_000);

  test("are pictures in an exported notebook", async () => {
    execFileSync(join(root, ".venv", "bin", "python"), ["-m", "nbconvert", "--to=html", saved()]);
    const { page } = await watchedPage(used.browser);
    await page.goto(pathToFileURL(saved().replace(/ipynb$/, "html")).href);
    expect(await picturesOf(page)).toEqual(seen);
    await page.close();
  }, 120_000);
});
