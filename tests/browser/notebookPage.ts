import { statSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { RunningLab } from "./jupyterLab.ts";
import { fileOf, readCells, type SavedCell } from "./notebookFile.ts";

/** What shows the notebook: JupyterLab or Notebook 7. */
export type App = "lab" | "notebook";

/**
 * A notebook in the browser, used as a person uses it: by its menus, its keys and its cells.
 *
 * The page draws only the cells in view. So what is saved tells which cells have run; a cell on the page is the one that is
 * drawn there.
 */
export class NotebookPage {
  readonly page: Page;
  readonly #file: string;

  private constructor(page: Page, file: string) {
    this.page = page;
    this.#file = file;
  }

  /** Opens a notebook, and waits for its cells. */
  static async open(
    page: Page,
    lab: RunningLab,
    name: string,
    app: App = "lab",
  ): Promise<NotebookPage> {
    const address = new URL(lab.url);
    address.pathname =
      app === "lab" ? `/lab/workspaces/${name}/tree/${name}.ipynb` : `/notebooks/${name}.ipynb`;
    await page.goto(address.href);
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
    return new NotebookPage(page, fileOf(lab, name));
  }

  /** Runs every cell, and waits until none is to be run any more: all have run, or one has failed. */
  async runAll(timeout = 120_000): Promise<void> {
    await this.startAll();
    await this.ended(timeout);
  }

  /** Runs every cell, and does not wait for them. */
  async startAll(): Promise<void> {
    await this.untilIdle();
    await this.page.getByRole("menuitem", { name: "Run", exact: true }).click();
    await this.page
      .getByRole("menuitem", { name: /^Run All Cells/ })
      .first()
      .click();
  }

  /** Waits until the cells that were started have run, or one has failed. */
  async ended(timeout = 120_000): Promise<void> {
    const waiting = async () => cellsToRun(await this.saved());
    await expect.poll(waiting, { timeout, interval: 1000 }).toEqual([]);
  }

  /** Waits until the kernel is there, and does nothing. */
  async untilIdle(): Promise<void> {
    // The kernel's name comes when the notebook has its kernel; before that it seems idle too.
    await this.page
      .locator(".jp-KernelName, .jp-Toolbar-kernelName")
      .filter({ hasText: "TypeScript (Two Kernels)" })
      .first()
      .waitFor({ timeout: 60_000 });
    await this.page
      .locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')
      .waitFor({ timeout: 60_000 });
  }

  /** Saves the notebook, and reads it. */
  async saved(): Promise<SavedCell[]> {
    const before = statSync(this.#file).mtimeMs;
    await this.page.keyboard.press("Escape");
    const save = async () => {
      if (statSync(this.#file).mtimeMs > before) return true;
      // Pressed again and again: while JupyterLab is still at an earlier save, it does not hear it.
      await this.page.keyboard.press("Control+s");
      return false;
    };
    await expect.poll(save, { timeout: 60_000, interval: 500 }).toBe(true);
    return readCells(this.#file);
  }

  /** A cell of code, counted from 0. */
  cell(at: number): Locator {
    return this.page.locator(".jp-Notebook .jp-CodeCell").nth(at);
  }

  /** Puts the cursor into a cell, behind so many characters of its first line, or at that line's end. */
  async enterCell(at: number, column?: number): Promise<void> {
    await this.cell(at).locator(".cm-line").first().click();
    await this.page.keyboard.press(column === undefined ? "End" : "Home");
    for (let i = 0; i < (column ?? 0); i++) await this.page.keyboard.press("ArrowRight");
  }

  /** Runs a cell, and does not wait for it. */
  async startCell(at: number): Promise<void> {
    await this.enterCell(at);
    await this.page.keyboard.press("Control+Enter");
  }

  /** Runs a cell to its end; its output as text. */
  async runCell(at: number): Promise<string> {
    await this.startCell(at);
    return this.outputOf(at);
  }

  /** Waits until a cell that was started is done; its output as text. */
  async outputOf(at: number): Promise<string> {
    const prompt = this.cell(at).locator(".jp-InputPrompt");
    await prompt.filter({ hasText: /^\[\d+\]:$/ }).waitFor({ timeout: 60_000 });
    return this.cell(at).locator(".jp-OutputArea").first().innerText();
  }
}

/** The code cells that have not run, by id; none once a cell has failed, since what follows it is not run. */
function cellsToRun(cells: readonly SavedCell[]): string[] {
  const failed = cells.some(({ outputs }) =>
    outputs?.some(({ output_type }) => output_type === "error"),
  );
  if (failed) return [];
  return cells
    .filter((cell) => cell.cell_type === "code" && cell.execution_count == null)
    .map(({ id }) => id);
}
