import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type RunningLab } from "./jupyterLab.ts";

const executablePath = process.env.TWO_KERNELS_CHROMIUM;
const SCREENSHOTS = join(import.meta.dirname, "screenshots");

describe.skipIf(executablePath === undefined)("lesson 04 in JupyterLab", () => {
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
    page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    lab.stop();
  });

  it("runs from top to bottom without an error and shows its figures", async () => {
    const address = new URL(lab.url);
    address.pathname = "/lab/tree/04-convolution-by-hand.ipynb";
    await page.goto(address.href);
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
    await page.getByText("TypeScript (Two Kernels)").first().waitFor({ timeout: 60_000 });
    await page.getByRole("menuitem", { name: "Run", exact: true }).click();
    await page
      .getByRole("menuitem", { name: /^Run All Cells/ })
      .first()
      .click();
    const last = page.locator(".jp-CodeCell").last();
    await last.scrollIntoViewIfNeeded();
    await expect
      .poll(() => last.locator(".jp-InputPrompt").innerText(), { timeout: 120_000, interval: 500 })
      .toMatch(/^\[\d+\]:/);
    await page.locator(".jp-RenderedImage img").first().waitFor({ timeout: 30_000 });
    await page.screenshot({ path: join(SCREENSHOTS, "lesson-04.png") });
    expect(await page.locator('[data-mime-type="application/vnd.jupyter.error"]').count()).toBe(0);
  }, 240_000);
});
