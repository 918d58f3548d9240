import type { CheckedExercise } from "./exercise.ts";

const region = /^([ \t]*)\/\/ BEGIN SOLUTION\n(?:.*\n)*?[ \t]*\/\/ END SOLUTION$/gm;
const delimiter = /^[ \t]*\/\/ (?:BEGIN|END) SOLUTION\n?/gm;

/** What stands in the answer cell where the solution was: nbgrader's `code_stub`. */
export const codeStub = "// Write your code here.";

/** What stands in the answer cell of a manual exercise: nbgrader's `text_stub`. */
export const textStub = "*Write your answer here, in place of this line.*";

/** Code of the answer cell as students get it. */
export function stubOf({ answer }: Pick<CheckedExercise, "answer">): string {
  return answer.replace(region, `$1${codeStub}`);
}

/** Code of the answer cell that answers right. */
export function solutionOf({ answer }: Pick<CheckedExercise, "answer">): string {
  return answer.replace(delimiter, "").trimEnd();
}
