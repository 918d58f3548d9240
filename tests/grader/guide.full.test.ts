import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookText } from "../../grader/notebook/notebookText.ts";
import { readNotebook } from "../../grader/notebook/readNotebook.ts";
import { parseCsv } from "../../grader/results/csv.ts";
import { findChromium } from "../../setup/testing/chromium.mjs";
import { builtText, releasedNotebook, withCell } from "./lesson.ts";

const root = resolve(import.meta.dirname, "../..");
const lesson = "04-convolution-by-hand";
const [, steps = ""] = readFileSync(join(root, "docs", "grading.md"), "utf8").split(
  /^## A course from start to end$|^## One notebook$/m,
);
/** The commands of the guide, in their order. */
const blocks = [...steps.matchAll(/^ *```sh\n(.*?)^ *```$/gms)].map(([, commands]) => commands);
let course: string;
let said: string;

/** Runs commands as they stand in the guide. */
function follow(commands: readonly string[]): string {
  const script = `set -e\nCOURSE=${course}\nLESSON=${lesson}\n${commands.join("\n")}`;
  return execFileSync("bash", ["-c", script], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function collect(student: string, text: string): void {
  const folder = join(course, "submitted", student, lesson);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${lesson}.ipynb`), text);
}

beforeAll(async () => {
  course = mkdtempSync(join(tmpdir(), "course-"));
  const at = blocks.findIndex((commands) => commands.includes("validate"));
  follow(blocks.slice(1, at));
  writeFileSync(
    join(course, "students.csv"),
    "id,last_name,first_name,email\nann,Lee,Ann,ann@example.org\nbob,Ray,Bob,\n",
  );
  const solved = await builtText(lesson, "solved");
  collect("ann", solved);
  const evil = withCell(releasedNotebook(lesson), "04-formula-answer", (cell) => ({
    ...cell,
    source: `let formulaAtCentre = 285; console.log("</pre><script>document.title = 'EVIL'</script><img src=x onerror=alert(1)>");`,
  }));
  const prose = {
    ...evil.cells[0],
    source: "<script>document.title = 'EVIL'</script> [x](javascript:alert(1))",
  };
  collect("mallory", notebookText({ ...evil, cells: [prose, ...evil.cells.slice(1)] }));
  said = follow(blocks.slice(at));
}, 400_000);

afterAll(() => {
  rmSync(course, { recursive: true, force: true });
});

describe("the guide's commands, from a new course to its marks", () => {
  it("say what they did", () => {
    expect(said).toContain("ann: in order");
    expect(said).toContain(`${lesson}: 3 students, marks in ${course}/exports/${lesson}/marks.csv`);
  });

  it("give the marks one expects, those of who handed nothing in too", () => {
    const [, ...rows] = parseCsv(
      readFileSync(join(course, "exports", lesson, "marks.csv"), "utf8"),
    );
    expect(rows.map((row) => [row[3], row[9], row[10]])).toEqual([
      ["ann", "13.0", "15.0"],
      ["bob", "0.0", "15.0"],
      ["mallory", "0.0", "15.0"],
    ]);
    for (const name of [
      "items.csv",
      "review.csv",
      "canvas.csv",
      "moodle.csv",
      "gradescope/ann/results.json",
    ]) {
      expect(existsSync(join(course, "exports", lesson, name))).toBe(true);
    }
  });

  it("leave notebooks as they ran, with their pictures", () => {
    const file = join(course, "judged", "ann", lesson, `${lesson}.ipynb`);
    const { notebook } = readNotebook(readFileSync(file));
    const types = notebook.cells
      .flatMap(({ outputs = [] }) => outputs)
      .flatMap(({ data }) => Object.keys(data ?? {}));
    expect(types).toContain("image/png");
    expect(types).not.toContain("text/html");
  });

  it("make feedback in which a browser finds marks and hints, no hidden test and no script", async () => {
    const browser = await chromium.launch({
      executablePath: findChromium()!,
      args: ["--no-sandbox"],
    });
    try {
      for (const [student, hint] of [
        ["ann", "Right"],
        ["mallory", "The filter was not flipped"],
      ] as const) {
        const page = await browser.newPage();
        let dialogs = 0;
        page.on("dialog", (dialog) => {
          dialogs += 1;
          void dialog.dismiss();
        });
        const file = join(course, "feedback", student, lesson, `${lesson}.html`);
        await page.goto(pathToFileURL(file).href);
        expect(await page.title()).toBe(`${lesson}: ${student}`);
        expect(await page.locator("tbody tr").count()).toBe(8);
        expect(await page.locator("script, iframe, object, [onerror]").count()).toBe(0);
        expect(dialogs).toBe(0);
        const text = await page.locator("main").innerText();
        if (student === "mallory") expect(text).toContain(hint);
        expect(text).not.toContain("HIDDEN TESTS");
        expect(text).not.toMatch(/seed: "/);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }, 60_000);
});
