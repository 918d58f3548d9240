import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNotebook } from "../../grader/notebook/readNotebook.ts";
import { findChromium } from "../../setup/testing/chromium.mjs";
import { launchBrowser, watchedPage } from "../browser/figurePage.ts";
import { addressOf } from "../browser/jupyterLab.ts";
import { screenshots } from "../browser/useLab.ts";
import { builtText, cellOf, releasedNotebook, withCell } from "./lesson.ts";
import { environment, NbgraderCourse, python } from "./nbgraderCourse.ts";

const assignment = "04-convolution-by-hand";
const executablePath = findChromium();
const guide = readFileSync(resolve(import.meta.dirname, "../../docs/grading.md"), "utf8");
/** What the guide tells to start Jupyter with. */
const [, options = ""] = /^jupyter lab (.*formgrader.*)$/m.exec(guide) ?? [];
/** The exercises that the student answers, beside a text for a person; the others stay as they were handed out. */
const answered = ["04-whole-map", "04-top-row", "04-both-ways"];

describe.skipIf(executablePath === undefined)(
  "a judged notebook in the instructor's Jupyter",
  () => {
    let course: NbgraderCourse;
    let server: ChildProcess;
    let browser: Browser;
    let page: Page;
    let outside: string[];
    let errors: string[];
    let url: string;

    beforeAll(async () => {
      mkdirSync(screenshots, { recursive: true });
      course = new NbgraderCourse();
      await course.write([assignment]);
      const solved = readNotebook(Buffer.from(await builtText(assignment, "solved"))).notebook;
      const notebook = [...answered, "04-framework"].reduce((into, id) => {
        const { source } = cellOf(solved, `${id}-answer`);
        return withCell(into, `${id}-answer`, (cell) => ({ ...cell, source }));
      }, releasedNotebook(assignment));
      course.handIn("ann", assignment, notebook);
      course.nbgrader("generate_assignment", assignment);
      course.ours("grade", assignment, "--course", course.folder);
      const judged = "--CourseDirectory.submitted_directory=judged";
      course.nbgrader("autograde", assignment, "--no-execute", judged);
      const asGuided = options.replaceAll("$COURSE", course.folder).split(" ");
      const unattended = ["--no-browser", "--allow-root", "--ServerApp.port=0"];
      server = spawn(python, ["-m", "jupyterlab", ...asGuided, ...unattended], {
        cwd: course.folder,
        env: { ...environment, HOME: course.folder },
      });
      url = await addressOf(server);
      browser = await launchBrowser(executablePath!);
      ({ page, outside, errors } = await watchedPage(browser));
    }, 300_000);

    afterAll(async () => {
      await browser.close();
      server.kill("SIGTERM");
      course.remove();
    });

    /** Opens a page of the formgrader; the token comes with the first. */
    async function open(path: string): Promise<void> {
      const address = new URL(url);
      address.pathname = `/formgrader/${path}`;
      await page.goto(address.href);
    }

    const picture = (name: string) =>
      page.screenshot({ path: join(screenshots, `judged-${name}.png`) });

    it("JupyterLab: pictures, and the judge's words under each exercise", async () => {
      const address = new URL(url);
      address.pathname = `/lab/tree/judged/ann/${assignment}/${assignment}.ipynb`;
      await page.goto(address.href);
      await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
      const drawn = new Set<string>();
      const words = new Set<string>();
      const scroller = page.locator(".jp-WindowedPanel-outer").first();
      // The page draws what is in view.
      for (let step = 0; step < 40; step++) {
        await scroller.evaluate((panel, top) => {
          panel.scrollTo({ top });
        }, step * 700);
        await page.waitForTimeout(150);
        const images = page.locator(".jp-OutputArea img");
        for (const { src, wide } of await images.evaluateAll((all) =>
          (all as HTMLImageElement[]).map(({ src, naturalWidth }) => ({ src, wide: naturalWidth })),
        )) {
          if (wide > 0) drawn.add(src);
        }
        const texts = await page.locator(".jp-OutputArea pre").allInnerTexts();
        for (const [found] of texts.join("\n").matchAll(/\d of \d points\./g)) words.add(found);
        if (step === 8) await picture("lab");
      }
      const stored = readFileSync(
        join(course.folder, "judged", "ann", assignment, `${assignment}.ipynb`),
        "utf8",
      );
      expect(drawn.size).toBe(new Set(stored.match(/"image\/png": "[^"]+"/g)).size);
      expect([...words]).toEqual(expect.arrayContaining(["2 of 2 points.", "0 of 4 points."]));
      expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    }, 120_000);

    it("the formgrader lists the assignment, with its submission", async () => {
      await open("manage_assignments");
      const row = page.locator("tbody tr", { hasText: assignment });
      await row.locator(".num-submissions a").waitFor({ timeout: 30_000 });
      expect(await row.locator(".num-submissions").innerText()).toBe("1");
      await picture("assignments");
    }, 60_000);

    it("the formgrader shows the student's score", async () => {
      await open(`manage_submissions/${assignment}`);
      const row = page.locator("tbody tr", { hasText: "ann" });
      await expect.poll(() => row.locator(".score").innerText()).toBe("5 / 15");
      expect(await row.locator(".status").innerText()).toBe("needs manual grading");
      await picture("submissions");
    }, 60_000);

    it("the formgrader opens the notebook: the judge's points in their boxes, texts left to a person", async () => {
      await open(`gradebook/${assignment}/${assignment}`);
      await page.locator("tbody tr a", { hasText: "Submission" }).first().click();
      const box = (id: string) => page.locator(`input.score[id="${id}"]`);
      const [first = ""] = answered;
      await box(`${first}-check`).waitFor({ timeout: 60_000 });
      const given = async (): Promise<string[]> => {
        const boxes = await page
          .locator("input.score")
          .evaluateAll((all) =>
            (all as HTMLInputElement[]).map(({ id, placeholder }) => ({ id, placeholder })),
          );
        return boxes.filter(({ placeholder }) => Number(placeholder) > 0).map(({ id }) => id);
      };
      // The page asks for the points when the boxes stand.
      const expected = answered.map((id) => `${id}-check`).sort();
      await expect.poll(async () => (await given()).sort(), { timeout: 30_000 }).toEqual(expected);
      await box(`${first}-check`).scrollIntoViewIfNeeded();
      await picture("notebook");
      // nbgrader's page asks another machine for MathJax, which these tests refuse; it does without.
      expect(outside.filter((asked) => !asked.includes("mathjax"))).toEqual([]);
      const others = errors.filter((error) => !/ERR_FAILED|MathJax is not defined/.test(error));
      expect(others).toEqual([]);
    }, 90_000);
  },
);
