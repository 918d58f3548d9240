import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { restartKernels, untilKernelsIdle } from "./jupyterLab.ts";
import { fileOf, notebookOf, type SavedOutput } from "./notebookFile.ts";
import { NotebookPage } from "./notebookPage.ts";
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

/** A figure that moves by itself, for long enough to load the page anew meanwhile. */
const live = [
  `import { display } from "two-kernels/kernel";
import { linePlot } from "two-kernels";
const upTo = (step: number) =>
  linePlot([{ name: "line", x: [0, 1], y: [0, step] }], { title: "step " + step });
const shown = display(upTo(0));
for (let step = 1; step <= 300; step++) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  shown.update(upTo(step));
}`,
];

/** A display that counts how often the page draws it. */
const counted = [
  `import { display } from "two-kernels/kernel";
const html = "<script>window.drawn = (window.drawn ?? 0) + 1</script>";
const shown = display({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": html }) });
for (let updates = 0; updates < 2; updates++) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  shown.update({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": html }) });
}
await new Promise((resolve) => setTimeout(resolve, 500));`,
];

/** A display with a name, and a cell that changes it. */
const light = [
  `import { display, updateDisplay } from "two-kernels/kernel";
display("red", { id: "light" });`,
  `import * as kernel from "two-kernels/kernel";
kernel.updateDisplay("light", "green");`,
];

describe.skipIf(executablePath === undefined)(
  "a notebook loaded anew while its kernel lives",
  () => {
    const used = useLab({
      ...{ lab: notebookOf(sliders), notebook: notebookOf(sliders), both: notebookOf(sliders) },
      ...{ live: notebookOf(live), counted: notebookOf(counted), named: notebookOf(light) },
      ...{ restarted: notebookOf(light), foreign: notebookOf(light) },
    });

    const title = (page: Page, text: string | RegExp) =>
      page
        .locator(".two-kernels-figure .gtitle")
        .filter({ hasText: text })
        .waitFor({ timeout: 30_000 });

    /** Saves until the outputs of the cells are as they are to be. */
    async function save(
      notebook: NotebookPage,
      isDone: (outputs: (readonly SavedOutput[])[]) => boolean,
    ) {
      const outputs = async () => (await notebook.saved()).map(({ outputs }) => outputs!);
      await expect.poll(async () => isDone(await outputs()), { timeout: 30_000 }).toBe(true);
      return outputs();
    }

    const text = ({ data }: SavedOutput) => [data?.["text/plain"]].flat().join("");
    const picture = ({ data }: SavedOutput) => data?.["image/png"];

    test.each(["lab", "notebook"] as const)(
      "%s: its sliders move what they moved before, and that is saved once",
      async (app) => {
        const { page, errors } = await watchedPage(used.browser);
        const notebook = await NotebookPage.open(page, used.lab, app, app);
        await notebook.runAll();
        await title(page, "top 1");
        const [[, before]] = await save(notebook, ([, [, area]]) => text(area) === "area 1");
        expect(picture(before)).toBeDefined();
        const errorsOfTheAppItself = [...new Set(errors)];
        if (app === "lab") expect(errorsOfTheAppItself).toEqual([]);

        const [top, side] = [page.getByRole("slider").first(), page.getByRole("slider").last()];
        // This is not saved: the page has it from the kernel.
        await top.press("PageUp");
        await title(page, /^top [2-8]$/);
        const moved = await page.locator(".gtitle").textContent();
        await page.reload();
        await title(page, moved!);
        await side.waitFor();
        await top.press("End");
        await title(page, "top 9");
        await side.press("End");
        await page.getByText("area 81").waitFor();
        await page.screenshot({ path: join(screenshots, `reloaded-${app}.png`) });
        expect(await page.getByText("Javascript Error").count()).toBe(0);

        const [[controls, figure, ...more], texts] = await save(
          notebook,
          ([[, figure], [, area]]) =>
            text(figure).startsWith("top 9") &&
            picture(figure) !== undefined &&
            text(area) === "area 81",
        );
        expect(text(controls)).toMatch(/^Controls: top/);
        expect(more).toEqual([]);
        expect(texts).toHaveLength(2);
        expect(Object.keys(figure.data!).sort()).toEqual(Object.keys(before.data!).sort());
        expect(picture(figure)).not.toBe(picture(before));
        expect(readFileSync(fileOf(used.lab, app), "utf8")).not.toContain(moved);

        // A kernel that has started anew has no widgets.
        await restartKernels(used.lab);
        await page.reload();
        await page.getByText(/^Controls: top\. They work where/).waitFor();
        await title(page, "top 9");
        expect(await page.getByRole("slider").count()).toBe(0);
        expect([...new Set(errors)]).toEqual(errorsOfTheAppItself);
        await page.close();
      },
      120_000,
    );

    test("its figure moves on while the cell runs, and shows the last that came while no page was there", async () => {
      const { page, errors } = await watchedPage(used.browser);
      const notebook = await NotebookPage.open(page, used.lab, "live");
      await notebook.startAll();
      await title(page, /^step [1-9]/);
      await save(notebook, ([outputs]) => outputs.length === 1);
      await page.reload();
      const step = async () =>
        Number(/\d+/.exec((await page.locator(".gtitle").textContent())!)![0]);
      await title(page, /^step [1-9]/);
      const first = await step();
      await expect.poll(step, { timeout: 20_000 }).toBeGreaterThan(first + 5);
      await save(notebook, ([[figure]]) => Number(/step (\d+)/.exec(text(figure))![1]) > first);
      expect(await step()).toBeLessThan(300);

      await page.goto("about:blank");
      await untilKernelsIdle(used.lab);
      await NotebookPage.open(page, used.lab, "live");
      await title(page, "step 300");
      expect(errors).toEqual([]);
      await page.close();
    }, 180_000);

    test("on two pages follows on both, its sliders too", async () => {
      const [one, other] = [await watchedPage(used.browser), await watchedPage(used.browser)];
      const notebook = await NotebookPage.open(one.page, used.lab, "both");
      await notebook.runAll();
      await title(one.page, "top 1");
      await save(notebook, ([[, figure]]) => picture(figure) !== undefined);
      await NotebookPage.open(other.page, used.lab, "both");
      await other.page.getByRole("slider").first().waitFor();
      await title(other.page, "top 1");
      await one.page.getByRole("slider").first().press("End");
      await title(one.page, "top 9");
      await title(other.page, "top 9");
      const readout = other.page.locator(".widget-readout").first();
      await expect.poll(() => readout.innerText(), { timeout: 10_000 }).toBe("9");
      await other.page.getByRole("slider").first().press("Home");
      await title(one.page, "top 1");
      await title(other.page, "top 1");
      expect(await one.page.locator(".two-kernels-figure").count()).toBe(1);
      expect(await other.page.locator(".two-kernels-figure").count()).toBe(1);
      expect({ one: one.errors, other: other.errors }).toEqual({ one: [], other: [] });
      await one.page.close();
      await other.page.close();
    }, 180_000);

    test("draws once what JupyterLab itself updates", async () => {
      const { page, errors } = await watchedPage(used.browser);
      const notebook = await NotebookPage.open(page, used.lab, "counted");
      await notebook.runAll();
      await expect.poll(() => page.evaluate("drawn"), { timeout: 10_000 }).toBe(3);
      expect(errors).toEqual([]);
      await page.close();
    }, 120_000);

    /** Runs the cells, lets something be done, loads the page anew and runs them once more, the first not. */
    async function lightAfter(name: string, event: () => unknown): Promise<string[]> {
      const { page } = await watchedPage(used.browser);
      const notebook = await NotebookPage.open(page, used.lab, name);
      await notebook.runAll();
      const shown = async () =>
        (await page.locator(".jp-OutputArea-output").allInnerTexts()).map((text) => text.trim());
      await expect.poll(shown, { timeout: 10_000 }).toEqual(["green"]);
      await save(notebook, ([[output]]) => text(output) === "green");
      await event();
      await page.reload();
      await notebook.untilIdle();
      await notebook.enterCell(1);
      const before = await shown();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(
        'import * as again from "two-kernels/kernel";\nagain.updateDisplay("light", "blue");\nconsole.log("done");',
      );
      await page.keyboard.press("Control+Enter");
      await page.getByText("done", { exact: true }).waitFor({ timeout: 30_000 });
      const after = await shown();
      await page.close();
      return [...before, ...after];
    }

    test("takes an update of a display by its name", async () => {
      expect(await lightAfter("named", () => undefined)).toEqual(["green", "blue", "done"]);
    }, 120_000);

    test("but not of a kernel that has started anew", async () => {
      const restart = () => restartKernels(used.lab);
      expect(await lightAfter("restarted", restart)).toEqual(["green", "green", "done"]);
    }, 120_000);

    test("nor where its outputs are not trusted", async () => {
      const change = () => {
        const file = fileOf(used.lab, "foreign");
        writeFileSync(file, readFileSync(file, "utf8").replace('"green"\n', '"white"\n'));
      };
      expect(await lightAfter("foreign", change)).toEqual(["white", "white", "done"]);
    }, 120_000);
  },
);
