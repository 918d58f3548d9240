import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { RunningLab } from "./jupyterLab.ts";

/** What a saved notebook holds, as far as the tests ask. */
export interface SavedCell {
  readonly id: string;
  readonly cell_type: string;
  readonly execution_count?: number | null;
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly name?: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
}

/** The code cells that have not run, by id; none once a cell has failed, since what follows it is not run. */
function cellsToRun(cells: readonly SavedCell[]): string[] {
  const failed = cells.some((cell) =>
    cell.outputs?.some((output) => output.output_type === "error"),
  );
  if (failed) return [];
  return cells
    .filter((cell) => cell.cell_type === "code" && cell.execution_count == null)
    .map((cell) => cell.id);
}

/** A lesson in the browser, used as a person uses it: by its menus, its keys and its cells. */
export class LessonPage {
  readonly #page: Page;
  readonly #file: string;

  private constructor(page: Page, file: string) {
    this.#page = page;
    this.#file = file;
  }

  /** Opens a lesson, and waits until its kernel is there. */
  static async open(page: Page, lab: RunningLab, lesson: string): Promise<LessonPage> {
    const address = new URL(lab.url);
    address.pathname = `/lab/workspaces/${lesson}/tree/${lesson}.ipynb`;
    await page.goto(address.href);
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
    await page
      .locator(".jp-NotebookPanel-toolbar")
      .getByText("TypeScript (Two Kernels)")
      .waitFor({ timeout: 60_000 });
    return new LessonPage(page, join(lab.folder, `${lesson}.ipynb`));
  }

  /**
   * Runs every cell, and waits until none is to be run any more: all have run, or one has failed.
   *
   * What is saved tells it: the page draws only the cells in view, so its last prompt may be that of a cell half way.
   */
  async runAll(timeout: number): Promise<void> {
    await this.#page.getByRole("menuitem", { name: "Run", exact: true }).click();
    await this.#page
      .getByRole("menuitem", { name: /^Run All Cells/ })
      .first()
      .click();
    const waiting = async (): Promise<string[]> => cellsToRun(await this.saved());
    await expect.poll(waiting, { timeout, interval: 1000 }).toEqual([]);
  }

  /** Saves the notebook, and reads it: the page itself draws only the cells that are in view. */
  async saved(): Promise<SavedCell[]> {
    const before = (await stat(this.#file)).mtimeMs;
    await this.#page.keyboard.press("Escape");
    await this.#page.keyboard.press("Control+s");
    const isSaved = async (): Promise<boolean> => (await stat(this.#file)).mtimeMs > before;
    await expect.poll(isSaved, { timeout: 30_000, interval: 200 }).toBe(true);
    return (JSON.parse(await readFile(this.#file, "utf8")) as { cells: SavedCell[] }).cells;
  }

  /** Types an answer into the cell that holds `before`, and runs it and the check below it: what that shows. */
  async answer(id: string, before: string, typed: string): Promise<Locator> {
    const editor = await this.#find(before);
    await editor.click();
    await this.#page.keyboard.press("Control+a");
    await this.#page.keyboard.insertText(typed);
    await this.#page.keyboard.press("Shift+Enter");
    await this.#page.keyboard.press("Shift+Enter");
    const code = this.#page.locator(".cm-content", { hasText: `check("${id}",` });
    const check = this.#page.locator(".jp-CodeCell", { has: code });
    return check.locator(".jp-OutputArea-output").last();
  }

  /** Scrolls from the top until the editor with a text is drawn. */
  async #find(text: string): Promise<Locator> {
    const found = this.#page.locator(".jp-CodeCell .cm-content", { hasText: text }).first();
    const scroller = this.#page.locator(".jp-WindowedPanel-outer").first();
    await scroller.evaluate((panel) => {
      panel.scrollTo({ top: 0 });
    });
    for (let step = 0; step < 100 && (await found.count()) === 0; step++) {
      await scroller.evaluate((panel) => {
        panel.scrollBy({ top: 600 });
      });
      await this.#page.waitForTimeout(100);
    }
    await found.scrollIntoViewIfNeeded();
    return found;
  }
}
