import { jupyterDisplay, type MimeBundle } from "../plots/index.ts";
import { exercises } from "./catalogue/exercises.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { CatalogueEntry } from "./exercise.ts";
import { sessionTally, type TallyEntry } from "./tally.ts";

/** The state of one exercise, as its checks left it. */
export interface ExerciseState {
  readonly exercise: string;
  readonly title: string;
  /** `manual` where no check can tell. */
  readonly state: "right" | "not yet" | "not tried" | "manual";
  /** Checks that found an answer. */
  readonly attempts: number;
  /** Points earned by checks so far. */
  readonly points: number;
  readonly outOf: number;
}

/** The state of a lesson's exercises; as a cell's result it shows itself as a table. */
export interface ExerciseSummary {
  readonly exercises: readonly ExerciseState[];
  /** Points earned by checks so far. */
  readonly points: number;
  /** Points of all its exercises, those that an instructor reads included. */
  readonly outOf: number;
  /** What a notebook shows: an HTML table, and plain text where HTML is not drawn. */
  readonly [jupyterDisplay]: () => MimeBundle;
}

const words = {
  right: "✓ right",
  "not yet": "✗ not yet",
  "not tried": "○ not tried",
  manual: "✎ your instructor reads it",
} as const;

/**
 * Sums up the checks of a lesson's exercises since the engine started: which are right, after how
 * many attempts, and the points. It forgets when the engine is restarted; the answers do not.
 *
 * @param lesson the lesson's number, such as `"04"`
 * @throws RangeError when no exercise belongs to that lesson
 * @example
 * ```ts
 * import { exerciseSummary } from "two-kernels";
 * exerciseSummary("04").exercises[0].exercise; // => "04-whole-map"
 * ```
 */
export function exerciseSummary(lesson: string): ExerciseSummary {
  const entries = exercises.filter(({ id }) => id.startsWith(`${lesson}-`));
  if (entries.length === 0) {
    throw new RangeError(
      `exerciseSummary: expected a lesson's number such as "04", got ${JSON.stringify(lesson)}, which has no exercises`,
    );
  }
  const states = entries.map((entry) => stateOf(entry, sessionTally.of(entry.id)));
  const points = states.reduce((sum, state) => sum + state.points, 0);
  const outOf = states.reduce((sum, state) => sum + state.outOf, 0);
  const total = `${points} of ${outOf} points`;
  return {
    exercises: states,
    points,
    outOf,
    [jupyterDisplay]: () => ({
      "text/html": htmlTable(states, total),
      "text/plain": [...states.map((state) => cells(state).join("  ")), total].join("\n"),
    }),
  };
}

function stateOf(entry: CatalogueEntry, { right, attempts }: TallyEntry): ExerciseState {
  const { id, title, points: outOf, kind } = entry;
  const checked = right ? "right" : attempts > 0 ? "not yet" : "not tried";
  const state = kind === "manual" ? "manual" : checked;
  return { exercise: id, title, state, attempts, points: right ? outOf : 0, outOf };
}

function cells({ exercise, title, state, attempts, points, outOf }: ExerciseState): string[] {
  return [exercise, title, words[state], `attempts: ${attempts}`, `${points} of ${outOf}`];
}

function htmlTable(states: readonly ExerciseState[], total: string): string {
  const row = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag} style="text-align: left">${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
  const body = states.map((state) => {
    const [, title, state_, , points] = cells(state);
    return row("td", [title, state_, String(state.attempts), points]);
  });
  return (
    `<table><thead>${row("th", ["Exercise", "State", "Attempts", "Points"])}</thead>` +
    `<tbody>${body.join("")}</tbody></table><p>${escapeHtml(total)}</p>`
  );
}
