import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../lessons/build/buildIndex.ts";
import { parts, planned } from "../../../lessons/manifest.ts";

interface Parsed {
  cells: { cell_type: string; source: string[] }[];
}

function sourcesOf(lessons: typeof planned): string[] {
  const { cells } = JSON.parse(buildIndex(lessons).text) as Parsed;
  expect(cells.every((cell) => cell.cell_type === "markdown")).toBe(true);
  return cells.map(({ source }) => source.join(""));
}

describe("buildIndex(lessons)", () => {
  it("draws every lesson once, in its stretch, and the stretches in a row", () => {
    const [, picture] = sourcesOf(planned);
    const boxes = [...picture.matchAll(/<b>(\d\d)<\/b> ([^<]+)<br>(\d+) min/g)];
    expect(boxes.map(([, , title, minutes]) => [title, Number(minutes)])).toEqual(
      planned.map(({ title, minutes }) => [title, minutes]),
    );
    for (const part of parts) expect(picture).toContain(`["${part}"]`);
    expect(picture.match(/part\d --> part\d/g)).toHaveLength(parts.length - 1);
  });

  it("links to each lesson, with its minutes and points, and adds them up", () => {
    const two = planned.slice(4, 6).map((lesson) => ({ ...lesson, points: 3, minutes: 20 }));
    const table = sourcesOf(two)[2];
    for (const { title, stem } of two) {
      expect(table).toMatch(
        new RegExp(`\\[${title}\\]\\(${stem}\\.ipynb\\) \\|.*\\| 20 \\| 3 \\|`),
      );
    }
    expect(table).toContain("| | all | | 40 | 6 |");
  });

  it("leaves out a stretch without lessons", () => {
    const [, picture] = sourcesOf(planned.slice(0, 1));
    expect(picture.match(/subgraph/g)).toHaveLength(1);
    expect(picture).not.toContain("part1");
  });
});
