import type { Page } from "playwright-core";

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
