import { shows } from "../build/lessonCell.ts";
import type { Lesson } from "../manifest.ts";
import type { SlideKey } from "../slides.ts";
import type { Coverage, Place } from "./coverage.ts";

const head = `# The deck, slide by slide

Where each slide of Geena Kim's _Convolutional Neural Networks (1)_ is taught, computed, drawn and exercised. Made from the lessons' sources by
\`npm run lessons -- --coverage\`; do not edit.

| no | slide | taught | computed | drawn | exercised |
|---|---|---|---|---|---|
`;

/** The table of docs/slides.md. */
export function coverageText(rows: readonly Coverage[]): string {
  return head + rows.map((row, index) => `${line(row, index + 1)}\n`).join("");
}

/**
 * What the table lacks: a slide that no lesson covers, or one that its lesson does not teach, compute,
 * draw and exercise. A lesson that is still a draft is let pass.
 */
export function coverageFaults(rows: readonly Coverage[], planned: readonly Lesson[]): string[] {
  return rows.flatMap(({ slide, places }, index) => {
    const name = `slide ${index + 1}, "${slide.heading}" (${slide.key}),`;
    const lesson = planned.find((one) => one.slides.includes(slide.key as SlideKey));
    if (lesson === undefined) return [`${name} is in no lesson`];
    if (lesson.draft) return [];
    return shows
      .filter((kind) => places[kind].length === 0)
      .map((kind) => `${name} is nowhere ${kind} in lessons/${lesson.stem}.ts`);
  });
}

function line({ slide, places }: Coverage, number: number): string {
  const cells = shows.map((kind) => cell(places[kind]));
  return `| ${[number, slide.heading, ...cells].join(" | ")} |`;
}

/** The sections, after a link to the notebook that they are in. */
function cell(places: readonly Place[]): string {
  const stems = [...new Set(places.map(({ stem }) => stem))];
  return stems
    .map((stem) => {
      const sections = places.filter((place) => place.stem === stem).map(({ section }) => section);
      const number = stem.slice(0, stem.indexOf("-"));
      return `[${number}](../notebooks/${stem}.ipynb) ${sections.join(", ").replaceAll("|", "\\|")}`;
    })
    .join("; ");
}
