import type { MimeBundle } from "../plots/index.ts";
import { jupyterDisplay } from "../plots/index.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { Exercise } from "./exercise.ts";
import { judgedAnswer } from "./judgedAnswer.ts";
import type { Judgement } from "./judgement.ts";

/** What `check` gives back; as a cell's result it shows itself. */
export interface CheckResult extends Judgement {
  /** The exercise's id. */
  readonly exercise: string;
  /** Points earned. */
  readonly points: number;
  /** What a notebook shows: HTML, and plain text where HTML is not drawn. */
  readonly [jupyterDisplay]: () => MimeBundle;
}

/** Icon and words say it all: the colour of the bar only repeats them. JupyterLab's theme, if any, picks its shade. */
const looks = {
  right: { icon: "✓", words: "Right", colour: "var(--jp-success-color1, #2e7d32)" },
  wrong: { icon: "✗", words: "Not yet", colour: "var(--jp-warn-color1, #c75b00)" },
  unanswered: { icon: "○", words: "Not answered yet", colour: "var(--jp-border-color1, #8a8a8a)" },
  manual: { icon: "✎", words: "For your instructor", colour: "var(--jp-border-color1, #8a8a8a)" },
} as const;

/**
 * Makes the value that shows a judgement in a notebook, as HTML and as plain text.
 *
 * @param answer what was judged; a wrong one is shown if it is short
 */
export function checkResult(
  exercise: Exercise,
  judgement: Judgement,
  answer: unknown,
): CheckResult {
  const { icon, words, colour } = looks[judgement.verdict];
  const points = judgement.verdict === "right" ? exercise.points : 0;
  const head = `${icon} ${words}`;
  const tail = `${exercise.id}, ${points} of ${exercise.points} ${exercise.points === 1 ? "point" : "points"}`;
  const wrong = judgement.verdict === "wrong" ? judgedAnswer(exercise, answer) : undefined;
  const judged = wrong === undefined ? "" : ` for ${wrong}`;
  const html =
    `<div style="border-left: 4px solid ${colour}; padding: 0.4em 0.9em; max-width: 46em">` +
    `<strong>${head}</strong> <small>(${escapeHtml(tail)})${escapeHtml(judged)}</small>` +
    `<br>${escapeHtml(judgement.message)}</div>`;
  const plain = `${head} (${tail})${judged}. ${judgement.message}`;
  return {
    ...judgement,
    exercise: exercise.id,
    points,
    [jupyterDisplay]: () => ({ "text/html": html, "text/plain": plain }),
  };
}
