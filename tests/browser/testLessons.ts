import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { answerExercise } from "./answerExercise.ts";
import { NotebookPage } from "./notebookPage.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";
import { wrongThenRight } from "./wrongThenRight.ts";

/** Declares the tests of some lessons in JupyterLab: each is run to its end, and one of its exercises is answered. */
export function testLessons(lessons: readonly string[]): void {
  describe.skipIf(executablePath === undefined)("a lesson in JupyterLab", () => {
    const used = useLab();
    let page: Page;

    beforeEach(async () => {
      page = await used.browser.newPage({ viewport: { width: 1280, height: 1600 } });
      return () => page.close();
    });

    it.each(lessons)(
      "%s runs to its end without an error, shows figures, and tells a wrong answer from the right one",
      async (lesson) => {
        const opened = await NotebookPage.open(page, used.lab, lesson);
        await opened.runAll(180_000);

        const cells = await opened.saved();
        const outputs = cells.flatMap((cell) => cell.outputs ?? []);
        const failed = outputs.filter(
          ({ output_type, name }) => output_type === "error" || name === "stderr",
        );
        expect(failed).toEqual([]);
        expect(outputs.filter(({ data }) => data?.["image/png"]).length).toBeGreaterThan(0);

        const { id, line, wrong, hint, right } = wrongThenRight(lesson);
        const verdict = await answerExercise(page, id, line, wrong);
        await expect.poll(() => verdict.innerText(), { timeout: 20_000 }).toContain("✗ Not yet");
        expect(await verdict.innerText()).toContain(hint);
        await answerExercise(page, id, line, right);
        await expect.poll(() => verdict.innerText(), { timeout: 20_000 }).toContain("✓ Right");

        await page
          .locator(".js-plotly-plot, .jp-RenderedImage img")
          .first()
          .waitFor({ timeout: 30_000 });
        await page.screenshot({ path: join(screenshots, `${lesson}.png`) });
      },
      300_000,
    );
  });
}
