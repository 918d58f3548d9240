import { parts, type Lesson } from "../manifest.ts";
import type { Notebook } from "./buildNotebook.ts";
import { notebookText } from "./notebookText.ts";

/**
 * Builds the notebook that leads to the others: a picture of the way, and a table with a link to each
 * lesson, what one is able to do after it, its minutes and points.
 */
export function buildIndex(lessons: readonly Lesson[]): Notebook {
  const minutes = sum(lessons, (lesson) => lesson.minutes);
  const points = sum(lessons, (lesson) => lesson.points);
  const cells = [opening, picture(lessons), table(lessons, minutes, points), practice];
  return {
    name: "index.ipynb",
    text: notebookText(
      cells.map((source) => ({ kind: "markdown", source })),
      true,
    ),
  };
}

const opening = `\
# Convolutional neural networks, from the first neuron to a look inside

These lessons follow Geena Kim's lecture *Convolutional Neural Networks (1)*, slide by slide. What a
slide claims, a lesson computes; what it shows, you draw, change and measure. All you need is a
little TypeScript and school mathematics.`;

const practice = `\
## How to work with them

Open a lesson and run each cell with Shift+Enter, from the top. An exercise is checked as soon as you
run the cell below it, as often as you like, and a wrong answer gets a hint on what went wrong. If a
cell runs and runs, the stop button ends it. Your answers are saved with the notebook.`;

/** A diagram that JupyterLab draws from text, in the colours of its theme. */
function picture(lessons: readonly Lesson[]): string {
  const stretches = parts
    .map((part) => ({ part, members: lessons.filter((lesson) => lesson.part === part) }))
    .filter(({ members }) => members.length > 0);
  const boxes = stretches.map(({ part, members }, k) => {
    const nodes = members.map((lesson) => `${node(lesson)}["${label(lesson)}"]`);
    return [
      `  subgraph part${k} ["${part}"]`,
      "    direction LR",
      `    ${nodes.join(" --> ")}`,
      "  end",
    ];
  });
  const arrows = stretches.slice(1).map((_, k) => `  part${k} --> part${k + 1}`);
  const words = lessons.map(({ stem, title }) => `${number(stem)} ${title}`).join(", then ");
  const diagram = ["flowchart TB", "  accTitle: The way", `  accDescr: ${words}`, ...boxes.flat()];
  return ["```mermaid", ...diagram, ...arrows, "```"].join("\n");
}

function table(lessons: readonly Lesson[], minutes: number, points: number): string {
  const rows = lessons.map(
    (lesson) =>
      `| ${number(lesson.stem)} | [${lesson.title}](${lesson.stem}.ipynb) | ${lesson.objectives.join("; ")} | ${lesson.minutes} | ${lesson.points} |`,
  );
  return [
    "| no | lesson | you will be able to | minutes | points |",
    "|---:|:---|:---|---:|---:|",
    ...rows,
    `| | all | | ${minutes} | ${points} |`,
  ].join("\n");
}

function node({ stem }: Lesson): string {
  return `lesson${number(stem)}`;
}

function label({ stem, title, minutes }: Lesson): string {
  return `<b>${number(stem)}</b> ${title}<br>${minutes} min`;
}

function number(stem: string): string {
  return stem.slice(0, stem.indexOf("-"));
}

function sum(lessons: readonly Lesson[], of: (lesson: Lesson) => number): number {
  return lessons.reduce((total, lesson) => total + of(lesson), 0);
}
