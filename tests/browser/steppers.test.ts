import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage, type App } from "./notebookPage.ts";
import { setTheme } from "./setTheme.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

const cells = [
  `import { convolutionStepper, poolingStepper, receptiveFieldPlot } from "two-kernels";
const image = Array.from({ length: 8 }, (_, y) => Array.from({ length: 8 }, (_, x) => (x * y) % 7));
convolutionStepper(image.slice(0, 4).map((row) => row.slice(0, 4)), [[1, 0], [0, -1]], { padding: 1 })`,
  `poolingStepper(image)`,
  `import { conv2d, toNested } from "two-kernels";
const conv = { type: "conv", filterSize: 3, outChannels: 1 } as const;
const first = toNested(conv2d(image, [[1, 0, -1], [1, 0, -1], [1, 0, -1]])) as number[][];
const second = toNested(conv2d(first, [[1, 1, 1], [0, 0, 0], [-1, -1, -1]])) as number[][];
receptiveFieldPlot(image, [{ layer: conv, map: first }, { layer: conv, map: second }])`,
];

describe.skipIf(executablePath === undefined)("steppers in a notebook", () => {
  const used = useLab({
    steppers: notebookOf(cells),
    "keys-lab": notebookOf(cells),
    "keys-notebook": notebookOf(cells),
  });

  async function open(
    options: Parameters<typeof watchedPage>[1] = {},
    name = "steppers",
    app: App = "lab",
  ) {
    const watched = await watchedPage(used.browser, options);
    const notebook = await NotebookPage.open(watched.page, used.lab, name, app);
    await notebook.runAll();
    const figure = (at: number) => watched.page.locator(".two-kernels-figure").nth(at);
    await figure(2).getByRole("slider").waitFor({ timeout: 60_000 });
    return { ...watched, figure };
  }

  const sentence = (figure: Locator) =>
    figure.locator("[role=img]").first().getAttribute("aria-label");
  const drawn = (figure: Locator) => figure.locator(".annotation-text").allTextContents();
  const frames = (page: Page) =>
    page
      .locator(".two-kernels-figure")
      .nth(2)
      .locator(".shapelayer path")
      .evaluateAll((all) => all.slice(-4).map((path) => path.getAttribute("d")));

  test("are stepped by keyboard, played, and follow the pointer", async () => {
    const { page, figure, outside, errors } = await open();
    const convolution = figure(0);
    const slider = convolution.getByRole("slider");
    expect(await sentence(convolution)).toMatch(
      /^Step 1 of 25: row 0, column 0 of the feature map/,
    );
    await slider.press("ArrowRight");
    await slider.press("ArrowRight");
    await expect.poll(() => sentence(convolution)).toMatch(/^Step 3 of 25: row 0, column 2/);
    await expect.poll(async () => (await drawn(convolution)).join(" ")).toContain("Step 3 of 25");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^Step 3 of 25/);
    await slider.press("End");
    await expect.poll(() => sentence(convolution)).toMatch(/^Step 25 of 25/);
    // The notebook's own keys did not move to another cell, nor add one.
    expect(await page.locator(".jp-CodeCell").count()).toBe(cells.length);

    await convolution.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => sentence(convolution), { timeout: 10_000 }).toMatch(/^Step 3 of 25/);
    await convolution.getByRole("button", { name: "Pause" }).click();

    await figure(1).getByRole("button", { name: "Next" }).press("Enter");
    await expect.poll(() => sentence(figure(1))).toMatch(/^Step 2 of 16: the largest of/);

    const fields = figure(2);
    const before = await frames(page);
    const map = fields.locator(".heatmaplayer image").nth(1);
    const box = (await map.boundingBox())!;
    await page.mouse.move(box.x + box.width / 12, box.y + box.height / 12);
    await expect
      .poll(() => sentence(fields))
      .toBe(
        "Row 0, column 0 of conv 1 sees rows 0 to 2, columns 0 to 2 of the image: 3 by 3 pixels",
      );
    await expect.poll(() => frames(page)).not.toEqual(before);
    await page.screenshot({ path: join(screenshots, "steppers-light.png") });
    await setTheme(page, "JupyterLab Dark");
    await expect.poll(async () => (await drawn(fields)).at(-1)).toContain("Row 0, column 0");
    await page.screenshot({ path: join(screenshots, "steppers-dark.png") });
    await setTheme(page, "JupyterLab Light");
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    await page.close();
  }, 180_000);

  test.each(["lab", "notebook"] as const)(
    "%s: the keyboard alone steps and plays, and Ctrl+S still saves",
    async (app) => {
      const { page, figure } = await open({}, `keys-${app}`, app);
      const convolution = figure(0);
      const slider = convolution.getByRole("slider");
      await slider.focus();
      for (const [key, step] of [
        ["ArrowRight", 2],
        ["ArrowDown", 1],
        ["PageUp", 3],
        ["Home", 1],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(() => sentence(convolution)).toMatch(new RegExp(`^Step ${step} of 25`));
        await expect(slider.evaluate((e) => e === document.activeElement)).resolves.toBe(true);
      }
      await page.keyboard.press("Control+s");
      const saved = () => readFileSync(join(used.lab.folder, `keys-${app}.ipynb`), "utf8");
      await expect.poll(saved, { timeout: 10_000 }).toContain("Step 1 of 25");

      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => sentence(convolution)).toMatch(/^Step 2 of 25/);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Space");
      await expect.poll(() => sentence(convolution)).toMatch(/^Step 1 of 25/);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Space");
      await expect.poll(() => sentence(convolution), { timeout: 10_000 }).toMatch(/^Step 3 of 25/);
      await page.keyboard.press("Space");
      expect(await convolution.getByRole("button").first().innerText()).toBe("Play");
      expect(await page.locator(".jp-CodeCell").count()).toBe(cells.length);
      await page.close();
    },
    120_000,
  );

  test("play nothing for a reader who asks for less motion, and step", async () => {
    const { page, figure } = await open({ reducedMotion: "reduce" });
    expect(await page.getByRole("button", { name: "Play" }).count()).toBe(0);
    await figure(0).getByRole("button", { name: "Next" }).click();
    await expect.poll(() => sentence(figure(0))).toMatch(/^Step 2 of 25/);
    await page.close();
  }, 120_000);
});
