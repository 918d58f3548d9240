import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage, type App } from "./notebookPage.ts";
import { setTheme } from "./setTheme.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

const everyFigure = join(import.meta.dirname, "..", "src", "plots", "everyFigure.ts");

/** One figure of every kind that the library has. */
const gallery = [
  `import { everyFigure } from ${JSON.stringify(everyFigure)};
import { display } from "two-kernels/kernel";
const figures = Object.values(everyFigure).map(([make]) => make!());
for (const figure of figures) display(figure);`,
  `console.log(JSON.stringify(figures.map(({ alt }) => alt)));`,
];

/** A figure that is updated 200 times, with the time that the last update took. */
const updates = [
  `import { linePlot } from "two-kernels";
import { display } from "two-kernels/kernel";
const upTo = (last: number) =>
  linePlot([{ name: "squares", x: [0, 1, 2], y: [0, 1, last] }], { title: "Live" });
const shown = display(upTo(1));
const started = performance.now();
for (let i = 1; i <= 200; i++) {
  shown.update(upTo(1 + i / 100));
  await new Promise((resolve) => setTimeout(resolve, 10));
}
console.log("updates took", performance.now() - started);`,
];

describe.skipIf(executablePath === undefined)("figures in a notebook", () => {
  const used = useLab({
    gallery: notebookOf(gallery),
    plain: notebookOf(["1 + 1"]),
    updates: notebookOf(updates),
  });

  /** What stands on the console with no figure in the notebook: Notebook 7 beside nbgrader logs errors of its own. */
  async function errorsOfTheAppItself(app: App): Promise<string[]> {
    const { page, errors } = await watchedPage(used.browser);
    const notebook = await NotebookPage.open(page, used.lab, "plain", app);
    await notebook.runAll();
    await page.close();
    return errors;
  }

  async function expectDarkTheme(page: Page): Promise<void> {
    const letters = page.locator(".two-kernels-figure .gtitle, .two-kernels-figure .xtick text");
    const colors = () => letters.evaluateAll((all) => all.map((e) => getComputedStyle(e).fill));
    expect(new Set(await colors())).toContain("rgb(51, 51, 51)");
    await setTheme(page, "JupyterLab Dark");
    await expect.poll(async () => [...new Set(await colors())]).toEqual(["rgb(224, 224, 224)"]);
    await page.locator(".jp-Notebook").screenshot({ path: join(screenshots, "lab-dark.png") });
    await setTheme(page, "JupyterLab Light");
  }

  test.each(["lab", "notebook"] as const)(
    "%s draws each of them by plotly, with its sentence, from this machine alone",
    async (app) => {
      const { page, outside, errors } = await watchedPage(used.browser, {
        viewport: { width: 1280, height: 7000 },
      });
      const notebook = await NotebookPage.open(page, used.lab, "gallery", app);
      await notebook.runAll();
      const alts = JSON.parse(
        await page.locator(".jp-RenderedText").last().innerText(),
      ) as string[];
      const figures = page.locator(".two-kernels-figure [role=img]");
      await page.locator(".two-kernels-figure .main-svg").nth(alts.length).waitFor();
      const labels = () =>
        figures.evaluateAll((all) => all.map((e) => e.getAttribute("aria-label")));
      expect(alts.length).toBeGreaterThan(15);
      await expect.poll(labels).toEqual(alts);
      await expect
        .poll(() => figures.evaluateAll((all) => all.every((e) => e.querySelector(".main-svg"))))
        .toBe(true);
      await page
        .locator(".jp-Notebook")
        .screenshot({ path: join(screenshots, `${app}-light.png`) });
      if (app === "lab") await expectDarkTheme(page);
      expect(outside).toEqual([]);
      expect(errors).toEqual(await errorsOfTheAppItself(app));
      await page.close();
    },
    240_000,
  );

  test("200 updates change one figure in place, and the saved notebook holds the last", async () => {
    const { page, errors } = await watchedPage(used.browser);
    const notebook = await NotebookPage.open(page, used.lab, "updates");
    await notebook.startAll();
    const plot = page.locator(".two-kernels-figure .js-plotly-plot");
    await plot.waitFor({ timeout: 60_000 });
    // The same element from the first to the last: a new one would flicker, and lose the reader's zoom.
    const element = await plot.elementHandle();
    const path = () => plot.locator(".js-line").getAttribute("d");
    const first = await path();
    await expect.poll(path, { timeout: 20_000 }).not.toBe(first);
    await page.getByText("updates took").last().waitFor({ timeout: 60_000 });
    await expect
      .poll(() => plot.locator(".ytick text").last().textContent(), { timeout: 10_000 })
      .toBe("3");
    expect(await element.evaluate((e) => e.isConnected)).toBe(true);
    await notebook.ended();
    const cells = await notebook.saved();
    const figures = cells[0].outputs!.filter(({ data }) => data !== undefined);
    expect(figures).toHaveLength(1);
    expect(Object.keys(figures[0].data!).toSorted()).toEqual([
      "application/vnd.plotly.v1+json",
      "application/vnd.two-kernels.figure+json",
      "image/png",
      "text/plain",
    ]);
    expect(JSON.stringify(figures[0])).toContain("[0,1,3]");
    expect(JSON.stringify(cells).length).toBeLessThan(60_000);
    expect(errors).toEqual([]);
    await page.close();
  }, 120_000);
});
