import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLab, type RunningLab } from "./jupyterLab.ts";

const executablePath = process.env.TWO_KERNELS_CHROMIUM;
const SCREENSHOTS = join(import.meta.dirname, "screenshots");

describe.skipIf(executablePath === undefined)("a lesson in JupyterLab", () => {
  let lab: RunningLab;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    lab = await startLab();
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  }, 120_000);

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    return () => page.close();
  });

  afterAll(async () => {
    await browser.close();
    lab.stop();
  });

  const lessons = ["04-convolution-by-hand", "07-a-typical-cnn"];
  it.each(lessons)(
    "%s runs to its end without an error and shows figures",
    async (lesson) => {
      const address = new URL(lab.url);
      address.pathname = `/lab/workspaces/${lesson}/tree/${lesson}.ipynb`;
      await page.goto(address.href);
      await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
      await page
        .locator(".jp-NotebookPanel-toolbar")
        .getByText("TypeScript (Two Kernels)")
        .waitFor({ timeout: 60_000 });
      await page.getByRole("menuitem", { name: "Run", exact: true }).click();
      await page
        .getByRole("menuitem", { name: /^Run All Cells/ })
        .first()
        .click();
      const last = page.locator(".jp-CodeCell").last();
      await last.scrollIntoViewIfNeeded();
      await expect
        .poll(() => last.locator(".jp-InputPrompt").innerText(), {
          timeout: 120_000,
          interval: 500,
        })
        .toMatch(/^\[\d+\]:/);
      await page.locator(".jp-RenderedImage img").first().waitFor({ timeout: 30_000 });
      await page.screenshot({ path: join(SCREENSHOTS, `${lesson}.png`) });
      expect(await page.locator('[data-mime-type="application/vnd.jupyter.error"]').count()).toBe(
        0,
      );
    },
    240_000,
  );
});
