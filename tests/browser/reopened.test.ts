import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { stopKernels } from "./jupyterLab.ts";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage } from "./notebookPage.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

const root = join(import.meta.dirname, "..", "..");

const cells = [
  `import { interact, slider } from "two-kernels/kernel";
import { linePlot } from "two-kernels";
await interact({ top: slider(1, 9) }, ({ top }) =>
  linePlot([{ name: "line", x: [0, 1, 2], y: [0, 0, top] }], { title: "top " + top }),
);`,
];

const without = "Controls: top. They work where the cell has been run.";

describe.skipIf(executablePath === undefined)("a saved notebook with controls", () => {
  const used = useLab({ lab: notebookOf(cells), notebook: notebookOf(cells) });

  /** Moves the slider to its end, saves, and leaves. */
  async function saved(app: "lab" | "notebook"): Promise<void> {
    const { page } = await watchedPage(used.browser);
    const notebook = await NotebookPage.open(page, used.lab, app, app);
    await notebook.runAll();
    await page.getByRole("slider").press("End");
    await page.locator(".gtitle").filter({ hasText: "top 9" }).waitFor({ timeout: 10_000 });
    // The static picture follows when the slider has come to rest.
    const figure = async () => (await notebook.saved())[0].outputs!.at(-1)!.data;
    await expect.poll(figure, { timeout: 20_000, interval: 1000 }).toMatchObject({
      "text/plain": [expect.stringMatching(/^top 9/)],
      "image/png": expect.any(String) as string,
    });
    await page.close();
  }

  test.each(["lab", "notebook"] as const)(
    "%s: opened again, its kernel gone, shows the last figure, and says of controls when they work",
    async (app) => {
      await saved(app);
      const open = async () => {
        const watched = await watchedPage(used.browser);
        const notebook = await NotebookPage.open(watched.page, used.lab, app, app);
        return { ...watched, notebook };
      };
      // The kernel still runs: so do the controls.
      const alive = await open();
      await alive.page.getByRole("slider").waitFor({ timeout: 20_000 });
      await alive.page.close();

      await stopKernels(used.lab);
      const { page, notebook, errors } = await open();
      await page.locator(".gtitle").filter({ hasText: "top 9" }).waitFor({ timeout: 20_000 });
      await page
        .locator(".jp-OutputArea-output")
        .filter({ hasText: without })
        .waitFor({ timeout: 10_000 });
      // The renderer of widgets looks for a model for two seconds.
      await page.waitForTimeout(4000);
      await page.screenshot({ path: join(screenshots, `reopened-${app}.png`) });
      expect(errors.filter((error) => error.includes("widget"))).toEqual([]);
      if (app === "lab") expect(errors).toEqual([]);
      await notebook.runAll();
      await page.getByRole("slider").press("End");
      await page.locator(".gtitle").filter({ hasText: "top 9" }).waitFor({ timeout: 10_000 });
      await page.close();
    },
    180_000,
  );

  test("exported, shows the last figure with its sentence, and asks for no widgets", async () => {
    const file = join(used.lab.folder, "lab.ipynb");
    execFileSync(join(root, ".venv", "bin", "python"), [
      ...["-m", "nbconvert", "--to=html", "--execute", file],
    ]);
    const { page, outside, errors } = await watchedPage(used.browser);
    await page.goto(pathToFileURL(file.replace(/ipynb$/, "html")).href);
    expect(await page.getByText(without).count()).toBe(1);
    const picture = page.locator("img[src^='data:image/png']");
    expect(await picture.getAttribute("alt")).toMatch(/^top 1/);
    expect(outside.filter((address) => address.includes("widgets"))).toEqual([]);
    expect(errors.filter((error) => error.includes("widget"))).toEqual([]);
    await page.close();
  }, 120_000);
});
