import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyFigure } from "../src/plots/everyFigure.ts";
import { realProblems, unpacked } from "../src/plots/plotlyProblems.ts";
import { launchBrowser, watchedPage } from "./figurePage.ts";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage } from "./notebookPage.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

const root = join(import.meta.dirname, "..", "..");
const python = join(root, ".venv", "bin", "python");

const cells = [
  `import { linePlot, imagePlot, convolutionStepper } from "two-kernels";
import { display } from "two-kernels/kernel";
display(linePlot([{ name: "a", x: [0, 1, 2], y: [1, 3, 2] }]));
display(imagePlot([[0, 1], [2, 3]]));
convolutionStepper([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, -1]])`,
];

interface Notebook {
  cells: {
    outputs: { data?: Record<string, unknown>; metadata?: { "image/png"?: { alt: string } } }[];
  }[];
}

describe.skipIf(executablePath === undefined)("the same figures elsewhere", () => {
  const folder = mkdtempSync(join(tmpdir(), "two-kernels-elsewhere-"));
  const executed = join(folder, "executed.ipynb");
  let browser: Browser;
  let alts: string[];

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    writeFileSync(join(folder, "figures.ipynb"), JSON.stringify(notebookOf(cells)));
    writeFileSync(join(folder, "plain.ipynb"), JSON.stringify(notebookOf(["1 + 1"])));
    nbconvert("notebook", "figures.ipynb", "--execute", "--output=executed");
    const { outputs } = (JSON.parse(readFileSync(executed, "utf8")) as Notebook).cells[0];
    alts = outputs.map(({ data }) => String(data?.["text/plain"]));
    browser = await launchBrowser(executablePath!);
  }, 120_000);

  afterAll(() => browser.close());

  function nbconvert(to: string, file: string, ...options: string[]): void {
    const args = ["-m", "jupyter", "nbconvert", `--to=${to}`, join(folder, file), ...options];
    execFileSync(python, args, { cwd: folder, stdio: "pipe" });
  }

  const pictures = (page: Page) =>
    page
      .locator("img[src^='data:image/png']")
      .evaluateAll((all) => (all as HTMLImageElement[]).map(({ alt }) => alt));

  test("a page that nbconvert exports shows pictures with their sentences, and asks for no more than any other", async () => {
    nbconvert("html", "executed.ipynb");
    nbconvert("html", "plain.ipynb");
    const open = async (name: string) => {
      const watched = await watchedPage(browser);
      await watched.page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      return watched;
    };
    const { page, outside, errors } = await open("executed");
    const plain = await open("plain");
    expect(alts).toHaveLength(3);
    expect(await pictures(page)).toEqual(alts);
    expect(outside).toEqual(plain.outside);
    expect(errors).toEqual(plain.errors);
    await page.screenshot({ path: join(screenshots, "exported.png") });
    expect(await page.getByText("vnd.plotly").count()).toBe(0);
  }, 120_000);

  test("plotly.js 3, which VS Code draws with, takes every figure", async () => {
    const { page, errors } = await watchedPage(browser);
    const plotly = createRequire(import.meta.url).resolve("plotly.js-3");
    await page.addScriptTag({ path: plotly });
    const version = await page.evaluate("Plotly.version");
    expect(version).toMatch(/^3\./);
    for (const [name, sizes] of Object.entries(everyFigure)) {
      const figure = sizes[0]();
      const { data, layout } = JSON.parse(JSON.stringify(figure)) as typeof figure;
      const checked = JSON.stringify([unpacked(data), unpacked(layout)]);
      const found = await page.evaluate(
        `(Plotly.validate(...${checked}) ?? []).map(({ msg }) => msg)`,
      );
      expect({ name, problems: realProblems(figure, found as string[]) }).toEqual({
        name,
        problems: [],
      });
      await page.evaluate(`(() => {
        const element = document.body.appendChild(document.createElement("div"));
        return Plotly.newPlot(element, ${JSON.stringify({ data, layout })}).then(() => undefined);
      })()`);
    }
    expect(errors).toEqual([]);
    await page.close();
  }, 120_000);

  describe("in JupyterLab", () => {
    const used = useLab();

    test("a notebook that is not trusted shows the stored pictures, with their sentences", async () => {
      copyFileSync(executed, join(used.lab.folder, "stranger.ipynb"));
      const { page, outside, errors } = await watchedPage(browser);
      await NotebookPage.open(page, used.lab, "stranger");
      await expect.poll(() => pictures(page), { timeout: 20_000 }).toEqual(alts);
      expect(await page.locator(".js-plotly-plot").count()).toBe(0);
      expect({ outside, errors }).toEqual({ outside: [], errors: [] });
      await page.screenshot({ path: join(screenshots, "untrusted.png") });
      await page.close();
    }, 90_000);

    test("a trusted one that is opened again draws its figures without running a cell", async () => {
      const file = join(used.lab.folder, "own.ipynb");
      copyFileSync(executed, file);
      execFileSync(python, ["-m", "jupyter", "trust", file], {
        env: { ...process.env, HOME: join(used.lab.folder, "..") },
      });
      const { page, outside, errors } = await watchedPage(browser);
      await NotebookPage.open(page, used.lab, "own");
      const labels = () =>
        page
          .locator(".js-plotly-plot[role=img]")
          .evaluateAll((all) => all.map((plot) => plot.getAttribute("aria-label")));
      await expect.poll(labels, { timeout: 20_000 }).toEqual(alts);
      await page.getByRole("slider").press("End");
      await expect.poll(async () => (await labels()).at(-1)).toMatch(/^Step 2 of 2/);
      expect({ outside, errors }).toEqual({ outside: [], errors: [] });
      await page.close();
    }, 90_000);
  });
});
