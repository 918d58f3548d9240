import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { notebookOf } from "./notebookPage.ts";

/** What a page that shows a notebook is asked in these tests; its cells go by their ids. */
export interface NotebookPage {
  readonly page: Page;
  /** The cell, as far as the page shows it. */
  cell(id: string): Locator;
  /** Put the cursor into a cell, behind so many characters of its first line, or at that line's end. */
  enter(id: string, column?: number): Promise<void>;
  /** Run a cell without waiting for its end. */
  start(id: string): Promise<void>;
  /** Run a cell to its end; its output as text. */
  run(id: string): Promise<string>;
  /** Wait until a cell that was started is done. */
  ended(id: string): Promise<void>;
}

/** A folder with one notebook for this kernel, `notebook.ipynb`. */
export function folderWithNotebook(cells: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "two-kernels-notebook-"));
  writeFileSync(join(folder, "notebook.ipynb"), JSON.stringify(notebookOf(Object.values(cells))));
  return folder;
}

/** Open a notebook at its address and wait until it is there; `ids` are those of its cells, in order. */
export async function openNotebook(
  page: Page,
  address: string,
  ids: readonly string[],
): Promise<NotebookPage> {
  await page.goto(address);
  const cells = page.locator(".jp-Notebook .jp-CodeCell");
  await cells.nth(ids.length - 1).waitFor({ timeout: 60_000 });
  const cell = (id: string) => cells.nth(ids.indexOf(id));
  const enter = async (id: string, column?: number) => {
    await cell(id).locator(".cm-line").first().click();
    await page.keyboard.press(column === undefined ? "End" : "Home");
    for (let at = 0; at < (column ?? 0); at++) await page.keyboard.press("ArrowRight");
  };
  const start = async (id: string) => {
    await enter(id);
    await page.keyboard.press("Control+Enter");
  };
  const ended = async (id: string) => {
    const prompt = cell(id).locator(".jp-InputPrompt");
    await prompt.filter({ hasText: /^\[\d+\]:$/ }).waitFor({ timeout: 60_000 });
  };
  const run = async (id: string) => {
    await start(id);
    await ended(id);
    return cell(id).locator(".jp-OutputArea").first().innerText();
  };
  return { page, cell, enter, start, run, ended };
}
