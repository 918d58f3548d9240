import type { Exercise } from "../../src/exercises/exercise.ts";
import type { LessonCell } from "./lessonCell.ts";
import type { NotebookCell } from "./notebookCell.ts";

/** What `expandExercises` needs to know besides the cells. */
export interface ExpandOptions {
  /** Name of the lesson's file, for errors. */
  readonly file: string;
  /** With the solutions in, instead of the stubs. */
  readonly solved: boolean;
  readonly findExercise: (id: string) => Exercise;
}

/**
 * Puts an exercise's cells where the lesson names it: the statement, the answer cell with the stub
 * or the solution, and the check. Other cells pass as they are.
 *
 * In the source the cell reads `check("ID", undefined);`, so that the source too can be run; in the
 * notebook the answer's name stands for `undefined`.
 *
 * @throws when the exercise is unknown, or when its cell does not check it
 */
export function expandExercises(
  cells: readonly LessonCell[],
  options: ExpandOptions,
): NotebookCell[] {
  return cells.flatMap((cell) =>
    cell.exercise === undefined
      ? [{ kind: cell.kind, source: cell.source }]
      : expand(cell, options.findExercise(cell.exercise), options),
  );
}

function expand(
  cell: LessonCell,
  exercise: Exercise,
  { file, solved }: ExpandOptions,
): NotebookCell[] {
  const { id, title, points, statement, answerName, stub, solution } = exercise;
  const unanswered = `check("${id}", undefined);`;
  if (cell.kind !== "code" || !cell.source.endsWith(unanswered)) {
    throw new Error(`${file}:${cell.line}: expected the exercise's cell to end with ${unanswered}`);
  }
  const worth = points === 1 ? "1 point" : `${points} points`;
  const check = `${cell.source.slice(0, -unanswered.length)}check("${id}", ${answerName});`;
  return [
    {
      kind: "markdown",
      source: `## Exercise: ${title} (${worth})\n\n${statement}`,
      fixedId: `${id}-statement`,
    },
    { kind: "code", source: solved ? solution : stub, fixedId: `${id}-answer` },
    { kind: "code", source: check, fixedId: `${id}-check` },
  ];
}
