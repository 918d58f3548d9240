import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage } from "./notebookPage.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

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

/** Where the notebook has a cell. */
const at = (id: Id) => Object.keys(CELLS).indexOf(id);

describe.skipIf(executablePath === undefined)("the kernel in a browser", () => {
  const cells = notebookOf(Object.values(CELLS));
  const used = useLab({ lab: cells, notebook: cells }, { sharedKernels: true });

  describe.each([
    ["JupyterLab", "lab"],
    ["Notebook", "notebook"],
  ] as const)("%s", (name, app) => {
    let notebook: NotebookPage;
    const cell = (id: Id) => notebook.cell(at(id));
    const picture = (what: string) =>
      notebook.page.screenshot({ path: join(screenshots, `${name}-${what}.png`) });

    beforeAll(async () => {
      const page = await used.browser.newPage({ viewport: { width: 1100, height: 1200 } });
      notebook = await NotebookPage.open(page, used.lab, app, app);
      // On a busy machine the page is there long before its kernel, and a cell that is run by then is not run.
      await notebook.untilIdle();
      await notebook.runCell(at("shape"));
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
      await notebook.enterCell(at("members"));
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
      await notebook.enterCell(at("call"), "Math.ma".length);
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
        await notebook.enterCell(at("call"), 1);
        await expect.poll(() => help.innerText()).toContain("Math: Math");
        await notebook.enterCell(at("call"), "Math.ma".length);
        await expect.poll(() => help.innerText()).toContain("Numeric expressions to be evaluated.");
        await picture("help");
      });
    }

    it("asks the user and goes on with the answer", async () => {
      await notebook.startCell(at("question"));
      const box = cell("question").locator(".jp-Stdin-input");
      await box.waitFor();
      expect(await cell("question").locator(".jp-Stdin-prompt").innerText()).toContain(
        "Who are you?",
      );
      await picture("question");
      await box.fill("Ada");
      await box.press("Enter");
      expect(await notebook.outputOf(at("question"))).toContain("'hello Ada'");
    });

    it("updates a display while its cell runs", async () => {
      const shown = cell("live").locator(".jp-OutputArea-output");
      await notebook.startCell(at("live"));
      const seen = new Set<string>();
      while ((await cell("live").locator(".jp-InputPrompt").innerText()) === "[*]:") {
        if ((await shown.count()) > 0) seen.add(await shown.innerText());
      }
      expect(seen.size).toBeGreaterThan(3);
      expect(await shown.allInnerTexts()).toEqual(["step 20"]);
    });

    it("underlines a type error", async () => {
      const output = await notebook.runCell(at("wrong"));
      await picture("error");
      expect(output).toContain("Type 'string' is not assignable to type 'number'.");
      expect(output).toMatch(/→ 1 │ const width: number = "wide";\n\s+│\s+\^{5}/);
    });

    it("stops a loop by the interrupt button and keeps the variables", async () => {
      await notebook.startCell(at("loop"));
      await expect.poll(() => cell("loop").locator(".jp-InputPrompt").innerText()).toBe("[*]:");
      await button("interrupt");
      expect(await notebook.outputOf(at("loop"))).toContain("Interrupted");
      await picture("interrupted");
      expect(await notebook.runCell(at("turned"))).toContain("true");
    });

    it("forgets the variables by the restart button", async () => {
      await button("restart");
      await notebook.page
        .getByRole("dialog")
        .getByRole("button", { name: "Confirm Kernel Restart" })
        .click();
      await notebook.page.getByRole("dialog").waitFor({ state: "detached" });
      const output = await notebook.runCell(at("turned"));
      await picture("restarted");
      expect(output).toContain("Cannot find name 'turns'.");
      expect(await cell("turned").locator(".jp-InputPrompt").innerText()).toBe("[1]:");
    });

    const button = (item: string) =>
      notebook.page.locator(`[data-jp-item-name="${item}"]`).getByRole("button").click();
  });
});
