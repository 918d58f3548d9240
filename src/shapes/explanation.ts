import type { MimeBundle } from "../plots/core/figure.ts";
import { jupyterDisplay } from "../plots/core/jupyterDisplay.ts";

/** One line of a calculation. */
export interface ExplanationStep {
  /** What is computed, in words. */
  readonly says: string;
  /** The formula with its symbols: `span = (k - 1) · d + 1`. */
  readonly formula: string;
  /** Its right side with the numbers put in: `(3 - 1) · 2 + 1`. */
  readonly numbers: string;
  readonly result: number;
}

/** A calculation as a value: its steps, each with its result; in a notebook it shows itself. */
export interface Explanation {
  readonly title: string;
  readonly steps: readonly ExplanationStep[];
  /** The last step's result. */
  readonly result: number;
  /** What a notebook shows: the steps as markdown with LaTeX, and as plain text. */
  readonly [jupyterDisplay]: () => MimeBundle;
}

/** Makes an explanation of its steps, of which the last gives the result. */
export function explanation(title: string, steps: readonly ExplanationStep[]): Explanation {
  const result = steps.at(-1)!.result;
  return {
    title,
    steps,
    result,
    [jupyterDisplay]: () => ({
      "text/markdown": asMarkdown(title, steps),
      "text/plain": asText(title, steps),
    }),
  };
}

/** Formula, numbers and result; where the numbers are one number, it is the result. */
function sides({ formula, numbers, result }: ExplanationStep): string[] {
  return numbers === String(result) ? [formula, numbers] : [formula, numbers, String(result)];
}

function asText(title: string, steps: readonly ExplanationStep[]): string {
  const lines = steps.map((step) => `${step.says}: ${sides(step).join(" = ")}`);
  return [title, ...lines].join("\n");
}

function asMarkdown(title: string, steps: readonly ExplanationStep[]): string {
  const lines = steps.map((step, i) => {
    const equation = sides(step).map(toLatex).join(" = ");
    return `${i + 1}. ${step.says}:\n   $\\displaystyle ${equation}$`;
  });
  return `**${title}**\n\n${lines.join("\n")}\n`;
}

/** The formulas' own notation as LaTeX: `floor(...)`, `ceil(...)`, `max`, `·`, and words as symbols. */
export function toLatex(formula: string): string {
  const rounded = String.raw`\(((?:[^()]|\([^()]*\))*)\)`;
  return formula
    .replace(/[A-Za-z]{2,}/g, (word) =>
      ["floor", "ceil", "max"].includes(word) ? word : `\\text{${word}}`,
    )
    .replace(new RegExp(`floor${rounded}`, "g"), String.raw`\left\lfloor $1 \right\rfloor`)
    .replace(new RegExp(`ceil${rounded}`, "g"), String.raw`\left\lceil $1 \right\rceil`)
    .replace(/max\(/g, String.raw`\max(`)
    .replace(/ · /g, String.raw` \cdot `);
}
