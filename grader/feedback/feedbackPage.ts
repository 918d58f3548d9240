import { escapeHtml } from "../../src/exercises/escapeHtml.ts";
import type { Item, ItemState } from "../job/job.ts";
import {
  gradedCell,
  type Cell,
  type Json,
  type Notebook,
  type Output,
} from "../notebook/notebook.ts";
import { isLate, type Marks } from "../results/marks.ts";
import { style } from "./style.ts";

/** Icon and words say it all; the colour only repeats them. */
const looks: Readonly<Record<ItemState, readonly [icon: string, words: string]>> = {
  right: ["✓", "right"],
  wrong: ["✗", "not right"],
  partly: ["◐", "partly right"],
  unanswered: ["○", "not answered"],
  manual: ["✎", "your instructor reads it"],
  stopped: ["■", "stopped"],
  unknown: ["✎", "your instructor marks it"],
};

/**
 * A student's feedback: marks and hints, then the notebook as it ran. Everything of the student's is text or pixels: the
 * page forbids scripts, and has none.
 */
export function feedbackPage(marks: Marks, notebooks: readonly Notebook[]): string {
  const { assignment, student, items, score, maxPoints } = marks;
  const title = `${assignment}: ${student.id}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(assignment)}</h1>
<p>Feedback for <strong>${escapeHtml(nameOf(marks))}</strong></p>
<p class="total">${score} of ${maxPoints} points</p>
${notes(marks)}
<table>
<thead><tr><th>Exercise</th><th>Mark</th><th>Points</th><th>What to know</th></tr></thead>
<tbody>
${items.map(itemRow).join("\n")}
</tbody>
</table>
${notebooks.map((notebook) => notebookPart(notebook, items)).join("\n")}
</main>
</body>
</html>
`;
}

function nameOf({ student }: Marks): string {
  const { id, firstName, lastName } = student;
  const name = `${firstName} ${lastName}`.trim();
  return name === "" ? id : `${name} (${id})`;
}

function notes(marks: Marks): string {
  const { penalty, points, problems, remarks, repairs, stops } = marks;
  const off = penalty > 0 ? `: ${penalty} points are taken off ${points}` : "";
  const lines = [
    ...(isLate(marks) ? [`It was handed in late${off}.`] : []),
    ...problems,
    ...remarks,
    ...repairs.map(({ cell, message }) => (cell === "" ? message : `${cell}: ${message}`)),
    ...stops,
  ];
  if (lines.length === 0) return "";
  return `<section class="notes"><h2>Notes</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul></section>`;
}

function itemRow({ gradeId, title, state, points, maxPoints, message }: Item): string {
  const [icon, words] = looks[state];
  return `<tr class="${state}"><td><a href="#${escapeHtml(gradeId)}">${escapeHtml(title)}</a></td><td>${icon} ${words}</td><td>${points} of ${maxPoints}</td><td>${escapeHtml(message)}</td></tr>`;
}

function notebookPart(notebook: Notebook, items: readonly Item[]): string {
  const cells = notebook.cells.map((cell) => cellPart(cell, items));
  return `<h2>Your notebook, as it ran</h2>\n${cells.join("\n")}`;
}

function cellPart(cell: Cell, items: readonly Item[]): string {
  const item = items.find(({ gradeId }) => gradeId === gradedCell(cell)?.gradeId);
  const anchor = item === undefined ? "" : ` id="${escapeHtml(item.gradeId)}"`;
  const source = cell.source.trim() === "" ? "" : `<pre>${sourceText(cell)}</pre>`;
  const mark = item === undefined ? "" : markPart(item);
  const judged = item !== undefined && cell.cell_type === "code";
  const outputs = judged ? "" : (cell.outputs ?? []).map(outputPart).join("");
  return `<section class="cell ${cell.cell_type}"${anchor}>${source}${outputs}${mark}</section>`;
}

/** A cell's text as it was typed; headings of prose stand out. */
function sourceText({ cell_type, source }: Cell): string {
  const text = escapeHtml(source);
  return cell_type === "code" ? text : text.replace(/^#{1,6} (.*)$/gm, "<strong>$1</strong>");
}

function markPart({ state, points, maxPoints, message }: Item): string {
  const [icon, words] = looks[state];
  return `<p class="mark ${state}"><strong>${icon} ${words}, ${points} of ${maxPoints}.</strong> ${escapeHtml(message)}</p>`;
}

function outputPart(output: Output): string {
  if (output.output_type === "stream") return textPart(String(output.text), "stream");
  if (output.output_type === "error") {
    return textPart(`${String(output.ename)}: ${String(output.evalue)}`, "error");
  }
  const data = (output.data ?? {}) as Json;
  for (const type of ["image/png", "image/jpeg"]) {
    const content = data[type];
    const text = typeof data["text/plain"] === "string" ? data["text/plain"] : "";
    if (typeof content === "string") {
      const size = ((output.metadata ?? {}) as Record<string, Json | undefined>)[type];
      const width = typeof size?.width === "number" ? ` width="${size.width}"` : "";
      return `<img${width} alt="${escapeHtml(text.slice(0, 300))}" src="data:${type};base64,${escapeHtml(content.replace(/\s/g, ""))}">`;
    }
  }
  const text = data["text/plain"];
  return typeof text === "string" ? textPart(text, "result") : "";
}

function textPart(text: string, kind: string): string {
  return `<pre class="output ${kind}">${escapeHtml(text.slice(0, 20_000))}</pre>`;
}
