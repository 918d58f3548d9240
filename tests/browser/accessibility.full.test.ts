import type { AxeResults } from "axe-core";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { NotebookPage } from "./notebookPage.ts";
import { executablePath, useLab } from "./useLab.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

describe.skipIf(executablePath === undefined)("axe-core on a lesson", () => {
  const used = useLab();

  test.each([
    ["04-convolution-by-hand", 2],
    ["01-the-perceptron", 5],
  ])(
    "finds nothing serious in what the cells of %s put out",
    async (lesson, controls) => {
      // High enough for all cells: what JupyterLab scrolls away it does not draw.
      const { page, outside } = await watchedPage(used.browser, {
        viewport: { width: 1280, height: 16_000 },
      });
      const notebook = await NotebookPage.open(page, used.lab, lesson);
      await notebook.runAll();
      await page.locator(".two-kernels-figure .main-svg").first().waitFor();
      await expect
        .poll(() => page.locator(".jupyter-widgets.widget-inline-hbox").count())
        .toBe(controls);
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
    },
    240_000,
  );
});
