import type { Locator, Page } from "playwright-core";

/** Types an answer into the cell that holds `before`, and runs it and the check below it: what that shows. */
export async function answerExercise(
  page: Page,
  id: string,
  before: string,
  typed: string,
): Promise<Locator> {
  const editor = await findEditor(page, before);
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(typed);
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  const code = page.locator(".cm-content", { hasText: `check("${id}",` });
  const check = page.locator(".jp-CodeCell", { has: code });
  return check.locator(".jp-OutputArea-output").last();
}

/** Scrolls from the top until the editor with a text is drawn. */
async function findEditor(page: Page, text: string): Promise<Locator> {
  const found = page.locator(".jp-CodeCell .cm-content", { hasText: text }).first();
  const scroller = page.locator(".jp-WindowedPanel-outer").first();
  await scroller.evaluate((panel) => {
    panel.scrollTo({ top: 0 });
  });
  for (let step = 0; step < 100 && (await found.count()) === 0; step++) {
    await scroller.evaluate((panel) => {
      panel.scrollBy({ top: 600 });
    });
    await page.waitForTimeout(100);
  }
  await found.scrollIntoViewIfNeeded();
  return found;
}
