import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage } from "./notebookPage.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

/** A line whose end a slider moves, then a cell that awaits for as long as the test needs. */
const slider = [
  `import { interact, slider } from "two-kernels/kernel";
import { linePlot } from "two-kernels";
await interact({ top: slider(1, 9) }, ({ top }) =>
  linePlot([{ name: "line", x: [0, 1, 2], y: [0, 0, top] }]),
);`,
  `import { stopButton } from "two-kernels/kernel";
const enough = stopButton("Go on");
while (!enough.aborted) await new Promise((resolve) => setTimeout(resolve, 20));`,
];

/** A word that a drop-down chooses, and a cell below that the notebook's own arrow keys would go to. */
const choice = [
  `import { choice, interact } from "two-kernels/kernel";
await interact({ padding: choice("mirror", "full", "same") }, ({ padding }) => "chosen: " + padding);`,
  `"below"`,
];

/** A training whose curve moves, with a button that ends it. */
const training = [
  `import { buildDigitsCnn, fit, lossCurve, selectExamples } from "two-kernels";
import { loadDigits } from "two-kernels/data";
import { tf } from "two-kernels/node";
import { display, stopButton } from "two-kernels/kernel";
const digits = await loadDigits();
const train = selectExamples(digits.train, Array.from({ length: 2000 }, (_, i) => i));
const model = buildDigitsCnn(tf, { seed: 1 });
const stop = stopButton();
const curve = display("Training starts");
const history = await fit(tf, model, train, {
  ...{ epochs: 1000, seed: 1, stop },
  onProgress: (progress) =>
    curve.update(lossCurve(progress.history, { title: progress.summary })),
});
console.log("stopped", history.stopped, "after", history.epochs.length);`,
];

describe.skipIf(executablePath === undefined)("controls in a notebook", () => {
  const used = useLab({
    slider: notebookOf(slider),
    "slider-notebook": notebookOf(slider),
    "choice-lab": notebookOf(choice),
    "choice-notebook": notebookOf(choice),
    training: notebookOf(training),
  });

  const topTick = (page: Page) =>
    page.locator(".two-kernels-figure .ytick text").last().textContent();

  test.each([
    ["lab", "slider", "ArrowRight", "2"],
    ["notebook", "slider-notebook", "ArrowRight", "2"],
  ] as const)(
    "%s: a slider moves a figure by keyboard and by mouse, also while a cell awaits",
    async (app, name, key, reached) => {
      const { page, outside, errors } = await watchedPage(used.browser);
      const notebook = await NotebookPage.open(page, used.lab, name, app);
      await notebook.startAll();
      const goOn = page.getByRole("button", { name: "Go on" });
      await goOn.waitFor({ timeout: 60_000 });
      const handle = page.getByRole("slider");
      await expect.poll(() => topTick(page)).toBe("1");
      await handle.press(key);
      await expect.poll(() => topTick(page), { timeout: 10_000 }).toBe(reached);

      const place = (await page.locator(".noUi-base").boundingBox())!;
      const middle = place.y + place.height / 2;
      const start = (await handle.boundingBox())!;
      await page.mouse.move(start.x + start.width / 2, middle);
      await page.mouse.down();
      await page.mouse.move(place.x + place.width, middle, { steps: 12 });
      await page.mouse.up();
      await expect
        .poll(() => page.locator(".widget-readout").innerText(), { timeout: 10_000 })
        .toBe("9");
      await expect.poll(() => topTick(page), { timeout: 10_000 }).toBe("8");
      await page.screenshot({ path: join(screenshots, `slider-${app}.png`) });

      await goOn.press("Enter");
      await notebook.ended();
      await handle.press("Home");
      await expect.poll(() => topTick(page), { timeout: 10_000 }).toBe("1");
      expect(outside).toEqual([]);
      if (app === "lab") expect(errors).toEqual([]);
      await page.close();
    },
    120_000,
  );

  test.each(["lab", "notebook"] as const)(
    "%s: arrow keys and letters choose from a drop-down, and Ctrl+S still saves",
    async (app) => {
      const { page } = await watchedPage(used.browser);
      const notebook = await NotebookPage.open(page, used.lab, `choice-${app}`, app);
      await notebook.runAll();
      const list = page.locator(".widget-dropdown select");
      await list.focus();
      await page.keyboard.press("ArrowDown");
      await page.getByText("chosen: full", { exact: false }).waitFor({ timeout: 10_000 });
      // The notebook's own meaning of this letter is to make the cell one of text.
      await page.keyboard.press("m");
      await page.getByText("chosen: mirror", { exact: false }).waitFor({ timeout: 10_000 });
      expect(await page.locator(".jp-MarkdownCell").count()).toBe(0);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.getByText("chosen: same", { exact: false }).waitFor({ timeout: 10_000 });
      expect(await list.evaluate((e) => e === document.activeElement)).toBe(true);
      await page.keyboard.press("Control+s");
      const saved = () => readFileSync(join(used.lab.folder, `choice-${app}.ipynb`), "utf8");
      await expect.poll(saved, { timeout: 10_000 }).toContain("chosen: same");
      await page.close();
    },
    120_000,
  );

  test("the loss curve moves while a network trains, until Stop ends that well", async () => {
    const { page, errors } = await watchedPage(used.browser);
    const notebook = await NotebookPage.open(page, used.lab, "training");
    await notebook.startAll();
    const line = page.locator(".two-kernels-figure .js-line").first();
    const title = page.locator(".two-kernels-figure .gtitle");
    await line.waitFor({ state: "attached", timeout: 90_000 });
    await expect
      .poll(() => title.textContent(), { timeout: 60_000 })
      .toMatch(/^epoch \d+ of 1000, \d+ s left$/);
    const [firstPath, firstTitle] = [await line.getAttribute("d"), await title.textContent()];
    await expect.poll(() => line.getAttribute("d"), { timeout: 20_000 }).not.toBe(firstPath);
    await expect.poll(() => title.textContent(), { timeout: 20_000 }).not.toBe(firstTitle);
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByText(/^stopped true after \d+/).waitFor({ timeout: 20_000 });
    await notebook.ended();
    await page.screenshot({ path: join(screenshots, "training.png") });
    expect(await page.locator('[data-mime-type="application/vnd.jupyter.error"]').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  }, 180_000);
});
