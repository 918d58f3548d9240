import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { watchedPage } from "./figurePage.ts";
import { notebookOf } from "./notebookFile.ts";
import { NotebookPage } from "./notebookPage.ts";
import { executablePath, screenshots, useLab } from "./useLab.ts";

/** A network that learns XOR until a button is pressed, and its answers after every tenth pass. */
const training = [
  `import { buildMlp, decisionBoundary, decisionGrid, predictMlp, trainMlp } from "two-kernels";
import { display, stopButton } from "two-kernels/kernel";
const examples = { inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: [0, 1, 1, 0] };
const square = { x: [-0.5, 1.5], y: [-0.5, 1.5], rows: 21, columns: 21 } as const;
let mlp = buildMlp([2, 2, 1], { seed: 4, activation: "tanh" });
const picture = display("Training starts");
const stop = stopButton();
for (let passes = 10; !stop.aborted; passes += 10) {
  mlp = (await trainMlp(mlp, examples, { epochs: 10, seed: passes, learningRate: 0.5 })).mlp;
  const ground = decisionGrid((points) => predictMlp(mlp, points), square);
  const title = "after " + passes + " passes";
  picture.update(decisionBoundary(ground, examples.inputs, examples.labels, { title }));
  await new Promise((resolve) => setTimeout(resolve, 100));
}`,
];

describe.skipIf(executablePath === undefined)("a decision boundary in a notebook", () => {
  const used = useLab({ boundary: notebookOf(training) });

  test("moves while the network trains, in one and the same figure", async () => {
    const { page, errors } = await watchedPage(used.browser);
    const notebook = await NotebookPage.open(page, used.lab, "boundary");
    await notebook.startAll();
    const plot = page.locator(".two-kernels-figure .js-plotly-plot");
    const line = plot.locator(".contourlevel path").last();
    await line.waitFor({ state: "attached", timeout: 60_000 });
    const element = await plot.elementHandle();
    const read = async () => ({
      path: await line.getAttribute("d"),
      title: await plot.locator(".gtitle").textContent(),
      sentence: await plot.getAttribute("aria-label"),
    });
    const first = await read();
    expect(first.title).toMatch(/^after \d+ passes$/);
    // Each by itself: plotly draws the line and the title one after the other.
    for (const part of ["path", "title"] as const) {
      await expect
        .poll(async () => (await read())[part], { timeout: 20_000 })
        .not.toBe(first[part]);
    }
    await expect
      .poll(async () => (await read()).sentence, { timeout: 60_000 })
      .toContain("4 of 4 points lie on the ground of their class");
    // The cell still ran all the while.
    expect(await notebook.cell(0).locator(".jp-InputPrompt").innerText()).toBe("[*]:");
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await notebook.ended();
    expect(await element.evaluate((e) => e.isConnected)).toBe(true);
    await page.screenshot({ path: join(screenshots, "boundary.png") });
    expect(errors).toEqual([]);
    await page.close();
  }, 180_000);
});
