import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { notebookOf, openNotebook, runAll } from "./notebookPage.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

/** A figure and a text that sliders change. */
const sliders = [
  `import { interact, slider } from "two-kernels/kernel";
import { linePlot } from "two-kernels";
await interact({ top: slider(1, 9) }, ({ top }) =>
  linePlot([{ name: "line", x: [0, 1, 2], y: [0, 0, top] }], { title: "top " + top }),
);`,
  `await interact({ side: slider(1, 9) }, ({ side }) => "area " + side ** 2);`,
];

describe.skipIf(executablePath === undefined)("a notebook loaded anew while its kernel lives", () => {
  const used = useLab({ lab: notebookOf(sliders), notebook: notebookOf(sliders) });

  const title = (page: Page, text: string) =>
    page.locator(".two-kernels-figure .gtitle").filter({ hasText: text }).waitFor();

  const stored = (name: string) => readFileSync(join(used.lab.folder, `${name}.ipynb`), "utf8");

  /** Saves until the file has what it is to have. */
  async function save(page: Page, name: string, has: RegExp): Promise<void> {
    const isSaved = async () => {
      await page.keyboard.press("Control+s");
      return has.test(stored(name)) || stored(name);
    };
    await expect.poll(isSaved, { timeout: 20_000, interval: 1000 }).toBe(true);
  }

  test.each(["lab", "notebook"] as const)(
    "%s: its sliders move what they moved before, and that is saved",
    async (app) => {
      const { page, errors } = await watchedPage(used.browser);
      page.setDefaultTimeout(20_000);
      await openNotebook(page, used.lab, app, app);
      await runAll(page);
      await title(page, "top 1");
      await save(page, app, /top 1[^]*area 1/);
      await page.reload();
      await page.getByRole("slider").first().press("End");
      await title(page, "top 9");
      await page.getByRole("slider").last().press("End");
      await page.getByText("area 81").waitFor();
      await page.screenshot({ path: join(screenshots, `reloaded-${app}.png`) });
      await save(page, app, /top 9[^]*area 81/);
      expect(errors).toEqual([]);
      await page.close();
    },
    120_000,
  );
});
