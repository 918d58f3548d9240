import { jupyterDisplay, type MimeBundle } from "../plots/index.ts";
import { defaultVariant, findEntry } from "./findExercise.ts";

/** An exercise with other numbers; as a cell's result it shows its statement. */
export interface Practice {
  /** The exercise's id. */
  readonly exercise: string;
  readonly variant: string;
  /** What a notebook shows: the statement as markdown, and as plain text. */
  readonly [jupyterDisplay]: () => MimeBundle;
}

/**
 * Shows an exercise with other numbers than those of the notebook, to practise. The same text gives
 * the same numbers.
 *
 * @param id the id of an exercise that has several variants, such as `"10-sizes"`
 * @param variant any text
 * @throws Error when no exercise has that id
 * @throws RangeError when the exercise has one variant only, or the text is empty
 * @example
 * ```ts
 * import { practice } from "two-kernels";
 * practice("10-sizes", "Monday").variant; // => "Monday"
 * ```
 */
export function practice(id: string, variant: string): Practice {
  const entry = findEntry(id);
  if (entry.kind !== "varied") {
    throw new RangeError(`practice: ${id} has the same numbers for everybody: it has no variants`);
  }
  if (typeof variant !== "string" || variant === "" || variant === defaultVariant) {
    throw new RangeError(
      `practice: variant should be a text of your own, such as "Monday", got ${JSON.stringify(variant)}`,
    );
  }
  const { title, statement, answerName } = entry.instance(variant);
  const call = `check(${JSON.stringify(id)}, ${answerName}, { variant: ${JSON.stringify(variant)} })`;
  const text =
    `**${title}**\n\n${statement}\n\n` +
    `Fill in \`${answerName}\` as in the exercise, then run \`${call}\`.`;
  return {
    exercise: id,
    variant,
    [jupyterDisplay]: () => ({ "text/markdown": text, "text/plain": text }),
  };
}
