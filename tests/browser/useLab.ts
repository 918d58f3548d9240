import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "./figurePage.ts";
import { startLab, stopKernels, type RunningLab } from "./jupyterLab.ts";
import { writeNotebook } from "./notebookFile.ts";

/** The browser to test in; undefined on a machine without, where these tests are skipped. */
export const executablePath = process.env.TWO_KERNELS_CHROMIUM;

/** Where the tests leave pictures of what they saw. */
export const screenshots = join(import.meta.dirname, "screenshots");

/** What `useLab` has started by the time that a test runs. */
export interface UsedLab {
  lab: RunningLab;
  browser: Browser;
}

/**
 * Has JupyterLab and a browser started for the tests of a `describe`, and stopped behind them.
 *
 * @param notebooks by name: written where JupyterLab serves them, beside the lessons
 * @param options.sharedKernels whether the kernels of one test are those of the next; else each test ends its own
 */
export function useLab(
  notebooks: Readonly<Record<string, object>> = {},
  options: { readonly sharedKernels?: boolean } = {},
): UsedLab {
  const used = {} as UsedLab;
  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    used.lab = await startLab();
    for (const [name, notebook] of Object.entries(notebooks)) {
      writeNotebook(used.lab, name, notebook);
    }
    used.browser = await launchBrowser(executablePath!);
  }, 240_000);

  if (!options.sharedKernels) afterEach(() => stopKernels(used.lab));

  afterAll(async () => {
    await used.browser.close();
    used.lab.stop();
  });
  return used;
}
