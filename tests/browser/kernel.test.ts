import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./figurePage.ts";
import { startLab, type RunningLab } from "./jupyterLab.ts";
import { folderWithNotebook, openNotebook, type NotebookPage } from "./cellsOnPage.ts";

const executablePath = process.env.TWO_KERNELS_CHROMIUM;
const SCREENSHOTS = join(import.meta.dirname, "screenshots");

const CELLS = {
  shape:
    'interface Shape {\n  readonly name: string;\n}\nconst square: Shape = { name: "square" };',
  members: "square.",
  call: "Math.max(1, 2)",
  question:
    'import { input } from "two-kernels/kernel";\nconst who = await input("Who are you? ");\n`hello ${who}`',
  live: [
    'import { display } from "two-kernels/kernel";',
    'const handle = display("step 0");',
    "for (let step = 1; step <= 20; step++) {",
    "  await new Promise((done) => setTimeout(done, 100));",
    "  handle.update(`step ${step}`);",
    "}",
  ].join("\n"),
  loop: "let turns = 0;\nwhile (true) turns++;",
  turned: "turns > 0",
  wrong: 'const width: number = "wide";',
} as const;
type Id = keyof typeof CELLS;
const IDS = Object.keys(CELLS);

const FRONT_ENDS = {
  JupyterLab: "/lab/tree/notebook.ipynb",
  Notebook: "/notebooks/notebook.ipynb",
};

describe.skipIf(executablePath === undefined)("the kernel in a browser", () => {
  let lab: RunningLab;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    lab = await startLab(folderWithNotebook(CELLS));
    browser = await launchBrowser(executablePath!);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    lab.stop();
  });

  describe.each(Object.entries(FRONT_ENDS))("%s", (name, pathname) => {
    let notebook: NotebookPage;
    const cell = (id: Id) => notebook.cell(id);
    const picture = (what: string) =>
      notebook.page.screenshot({ path: join(SCREENSHOTS, `${name}-${what}.png`) });

    beforeAll(async () => {
      const address = new URL(lab.url);
      address.pathname = pathname;
      const page = await browser.newPage({ viewport: { width: 1100, height: 1200 } });
      notebook = await openNotebook(page, address.href, IDS);
      await notebook.run("shape");
      return () => page.close();
    }, 120_000);

    it("highlights TypeScript's own words", async () => {
      const lines = cell("shape").locator(".cm-line");
      const colourOf = (line: number) =>
        lines
          .nth(line)
          .locator("span")
          .first()
          .evaluate((span) => getComputedStyle(span).color);
      const [declaration, name, constant] = [
        await colourOf(0),
        await colourOf(1),
        await colourOf(3),
      ];
      const text = await lines.first().evaluate((line) => getComputedStyle(line).color);
      expect(await lines.first().locator("span").first().innerText()).toBe("interface");
      expect([declaration, name]).toEqual([constant, constant]);
      expect(constant).not.toBe(text);
    });

    it("completes with the kind of each name", async () => {
      await notebook.enter("members");
      await notebook.page.keyboard.press("Tab");
      const item = notebook.page.locator(".jp-Completer-item").filter({ hasText: "name" });
      await item.waitFor();
      await picture("completion");
      expect(await item.locator(".jp-Completer-type").innerText()).toBe("p");
      expect(await item.locator(".jp-Completer-typeExtended").innerText()).toBe("property");
      await notebook.page.keyboard.press("Enter");
      expect(await cell("members").locator(".cm-content").innerText()).toBe("square.name");
    });

    it("shows what a function takes and does on Shift-Tab", async () => {
      await notebook.enter("call", "Math.ma".length);
      await notebook.page.keyboard.press("Shift+Tab");
      const tooltip = notebook.page.locator(".jp-Tooltip");
      await tooltip.waitFor();
      await picture("tooltip");
      const text = await tooltip.innerText();
      expect(text).toContain("(method) Math.max(...values: number[]): number");
      expect(text).toContain("Returns the larger of a set of supplied numeric expressions.");
      await notebook.page.keyboard.press("Escape");
    });

    // Notebook 7 has no such panel.
    if (name === "JupyterLab") {
      it("shows the documentation of what is under the cursor", async () => {
        await notebook.page.getByRole("menuitem", { name: "Help", exact: true }).click();
        await notebook.page.getByRole("menuitem", { name: "Show Contextual Help" }).click();
        const help = notebook.page.locator(".jp-Inspector");
        await help.waitFor();
        await notebook.enter("call", 1);
        await expect.poll(() => help.innerText()).toContain("Math: Math");
        await notebook.enter("call", "Math.ma".length);
        await expect.poll(() => help.innerText()).toContain("Numeric expressions to be evaluated.");
        await picture("help");
      });
    }

    it("asks the user and goes on with the answer", async () => {
      await notebook.start("question");
      const box = cell("question").locator(".jp-Stdin-input");
      await box.waitFor();
      expect(await cell("question").locator(".jp-Stdin-prompt").innerText()).toContain(
        "Who are you?",
      );
      await picture("question");
      await box.fill("Ada");
      await box.press("Enter");
      await notebook.ended("question");
      expect(await cell("question").locator(".jp-OutputArea").first().innerText()).toContain(
        "'hello Ada'",
      );
    });

    it("updates a display while its cell runs", async () => {
      const shown = cell("live").locator(".jp-OutputArea-output");
      await notebook.start("live");
      const seen = new Set<string>();
      while ((await cell("live").locator(".jp-InputPrompt").innerText()) === "[*]:") {
        if ((await shown.count()) > 0) seen.add(await shown.innerText());
      }
      expect(seen.size).toBeGreaterThan(3);
      expect(await shown.allInnerTexts()).toEqual(["step 20"]);
    });

    it("underlines a type error", async () => {
      const output = await notebook.run("wrong");
      await picture("error");
      expect(output).toContain("Type 'string' is not assignable to type 'number'.");
      expect(output).toMatch(/→ 1 │ const width: number = "wide";\n\s+│\s+\^{5}/);
    });

    it("stops a loop by the interrupt button and keeps the variables", async () => {
      await notebook.start("loop");
      await expect.poll(() => cell("loop").locator(".jp-InputPrompt").innerText()).toBe("[*]:");
      await button("interrupt");
      await notebook.ended("loop");
      expect(await cell("loop").locator(".jp-OutputArea").first().innerText()).toContain(
        "Interrupted",
      );
      await picture("interrupted");
      expect(await notebook.run("turned")).toContain("true");
    });

    it("forgets the variables by the restart button", async () => {
      await button("restart");
      await notebook.page
        .getByRole("dialog")
        .getByRole("button", { name: "Confirm Kernel Restart" })
        .click();
      await notebook.page.getByRole("dialog").waitFor({ state: "detached" });
      const output = await notebook.run("turned");
      await picture("restarted");
      expect(output).toContain("Cannot find name 'turns'.");
      expect(await cell("turned").locator(".jp-InputPrompt").innerText()).toBe("[1]:");
    });

    const button = (item: string) =>
      notebook.page.locator(`[data-jp-item-name="${item}"]`).getByRole("button").click();
  });
});
