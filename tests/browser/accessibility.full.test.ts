import type { AxeResults } from "axe-core";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, watchedPage } from "./figurePage.ts";
import { startLab, type RunningLab } from "./jupyterLab.ts";
import { openNotebook, runAll } from "./notebookPage.ts";

const executablePath = process.env.TWO_KERNELS_CHROMIUM;
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

describe.skipIf(executablePath === undefined)("axe-core on a lesson", () => {
  let lab: RunningLab;
  let browser: Browser;

  beforeAll(async () => {
    lab = await startLab();
    browser = await launchBrowser(executablePath!);
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    lab.stop();
  });

  test("finds nothing serious in what our cells put out", async () => {
    // High enough for all cells: what JupyterLab scrolls away it does not draw.
    const { page, outside } = await watchedPage(browser, {
      viewport: { width: 1280, height: 16_000 },
    });
    await openNotebook(page, lab, "04-convolution-by-hand");
    await runAll(page);
    await page.locator(".two-kernels-figure .main-svg").first().waitFor();
    await page.addScriptTag({ path: axe });
    const { violations, passes } = await page.evaluate<AxeResults>(
      `axe.run({ include: [[".jp-OutputArea-output"]] }, { resultTypes: ["violations", "passes"] })`,
    );
    expect(passes.length).toBeGreaterThan(5);
    const serious = violations.filter(
      ({ impact }) => impact === "serious" || impact === "critical",
    );
    const told = serious.map(({ id, nodes }) => ({
      id,
      html: nodes.slice(0, 3).map((n) => n.html),
    }));
    expect(told).toEqual([]);
    expect(outside).toEqual([]);
  }, 240_000);
});
