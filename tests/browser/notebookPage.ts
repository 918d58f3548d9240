import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { RunningLab } from "./jupyterLab.ts";

const kernelspec = { name: "two-kernels", display_name: "TypeScript (Two Kernels)" };

/** A notebook of cells of code, as a front end reads it. */
export function notebookOf(cells: readonly string[]): object {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec, language_info: { name: "typescript" } },
    cells: cells.map((source, i) => ({
      ...{ cell_type: "code", id: `cell-${i}`, metadata: {}, source },
      ...{ execution_count: null, outputs: [] },
    })),
  };
}

/** Writes a notebook where JupyterLab serves it. */
export function writeNotebook({ folder }: RunningLab, name: string, notebook: object): void {
  writeFileSync(join(folder, `${name}.ipynb`), JSON.stringify(notebook));
}

/** Opens a notebook, in JupyterLab or in Notebook 7, and waits for its cells. */
export async function openNotebook(
  page: Page,
  lab: RunningLab,
  name: string,
  app: "lab" | "notebook" = "lab",
): Promise<void> {
  const address = new URL(lab.url);
  address.pathname =
    app === "lab" ? `/lab/workspaces/${name}/tree/${name}.ipynb` : `/notebooks/${name}.ipynb`;
  await page.goto(address.href);
  await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
}

/** Runs every cell, and waits for the end of the last if `wait` says so. */
export async function runAll(page: Page, wait = true): Promise<void> {
  // The kernel's name comes when the notebook has its kernel; before that it seems idle too.
  await page
    .locator(".jp-KernelName, .jp-Toolbar-kernelName")
    .filter({ hasText: "TypeScript (Two Kernels)" })
    .first()
    .waitFor({ timeout: 60_000 });
  await page
    .locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')
    .waitFor({ timeout: 60_000 });
  await page.getByRole("menuitem", { name: "Run", exact: true }).click();
  await page
    .getByRole("menuitem", { name: /^Run All Cells/ })
    .first()
    .click();
  if (wait) await untilRun(page);
}

/** Waits until the last cell has its number. */
export async function untilRun(page: Page): Promise<void> {
  await page
    .locator(".jp-CodeCell")
    .last()
    .locator(".jp-InputPrompt")
    .filter({ hasText: /^\[\d+\]:/ })
    .waitFor({ timeout: 120_000 });
}

/** Changes between JupyterLab's own themes, as a reader does. */
export async function setTheme(
  page: Page,
  theme: "JupyterLab Light" | "JupyterLab Dark",
): Promise<void> {
  await page.getByRole("menuitem", { name: "Settings", exact: true }).click();
  const item = (text: string) => page.locator(".lm-Menu-item").filter({ hasText: text }).first();
  await item("Theme").click();
  await item(theme).click();
  await page.locator(`body[data-jp-theme-name="${theme}"]`).waitFor({ state: "attached" });
  // While a theme is loaded, JupyterLab lays its splash over the page.
  await page.locator("#jupyterlab-splash").waitFor({ state: "detached" });
}
