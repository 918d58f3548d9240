import { describe, expect, it } from "vitest";
import { lessons, planned } from "../../../lessons/manifest.ts";
import { coverage } from "../../../lessons/report/coverage.ts";
import { coverageFaults, coverageText } from "../../../lessons/report/coverageText.ts";
import { slides } from "../../../lessons/slides.ts";
import { sampleLesson } from "../build/sampleLesson.ts";

const text = `// %% [markdown]
// # Sample

// %% [markdown] slide="convolution"
// ## One position

// %% slide="convolution"
1;

// %% slide="convolution" shows="drawn computed"
2;

// %% [markdown] slide="convolution"
// ## The flip

// %% exercise="99-sample" slide="convolution"
check("99-sample", undefined);
`;
const row = slides.findIndex(({ key }) => key === "convolution");

function covered(source: string) {
  return coverage([{ lesson: sampleLesson, file: "x.ts", text: source }], () => "An exercise");
}

describe("coverage(sources, titleOf)", () => {
  it("collects the sections that serve a slide, each once, and the exercise's title", () => {
    const place = { stem: "99-sample", section: "One position" };
    const rows = covered(text);
    expect(rows).toHaveLength(28);
    expect(rows[row].places).toEqual({
      taught: [place, { stem: "99-sample", section: "The flip" }],
      computed: [place],
      drawn: [place],
      exercised: [{ stem: "99-sample", section: "An exercise" }],
    });
  });

  it("refuses a slide that is not the lesson's", () => {
    expect(() => covered('// %% slide="pooling"\n1;')).toThrow(
      /x\.ts:1: .*convolution, got pooling/,
    );
  });
});

describe("coverageText(rows)", () => {
  it("has a line for each slide, with links into the notebooks", () => {
    const link = "[99](../notebooks/99-sample.ipynb)";
    const lines = coverageText(covered(text)).split("\n");
    expect(lines.filter((line) => /^\| \d+ \|/.test(line))).toHaveLength(28);
    expect(lines).toContain(
      `| 15 | What is Convolution (2D) in an Image? | ${link} One position, The flip | ${link} One position | ${link} One position | ${link} An exercise |`,
    );
  });
});

describe("coverageFaults(rows, planned)", () => {
  const others = planned.filter((lesson) => !lesson.slides.includes("convolution"));
  const drafts = others.map((lesson) => ({ ...lesson, draft: true }) as const);

  it("finds nothing where a slide has all four", () => {
    expect(coverageFaults(covered(text), [...drafts, sampleLesson])).toEqual([]);
  });

  it("names what a slide lacks, and a slide that is in no lesson", () => {
    const undrawn = text.replace("drawn computed", "computed");
    expect(coverageFaults(covered(undrawn), [...drafts, sampleLesson])).toEqual([
      expect.stringMatching(/^slide 15, .* is nowhere drawn in lessons\/99-sample\.ts$/),
    ]);
    expect(coverageFaults(covered(text), drafts)).toEqual([
      expect.stringMatching(/^slide 15, .* is in no lesson$/),
    ]);
  });
});

describe("the manifest", () => {
  it("covers the 28 slides, each once, in the deck's order", () => {
    expect(planned.flatMap((lesson) => lesson.slides)).toEqual(slides.map(({ key }) => key));
  });

  it("numbers the lessons in order", () => {
    const numbers = planned.map(({ stem }) => stem.slice(0, 3));
    expect(numbers).toEqual(planned.map((_, k) => `${String(k).padStart(2, "0")}-`));
    expect(lessons.length).toBeGreaterThan(0);
  });
});
