import { codeStub, solutionOf, stubOf, textStub } from "../../src/exercises/answerCell.ts";
import type {
  CheckedExercise,
  ChoiceExercise,
  Exercise,
  ManualExercise,
} from "../../src/exercises/exercise.ts";
import type { LessonCell } from "./lessonCell.ts";
import type { NotebookCell } from "./notebookCell.ts";

/** Whom a notebook is for: `solved` is a student's with the solutions in, to be run. */
export type Audience = "student" | "solved" | "instructor";

/** What `expandExercises` needs to know besides the cells. */
export interface ExpandOptions {
  /** Name of the lesson's file, for errors. */
  readonly file: string;
  readonly audience: Audience;
  readonly findExercise: (id: string) => Exercise;
  /** Seed of the calls that hidden tests make. */
  readonly seed?: string;
}

/**
 * Puts an exercise's cells where the lesson names it: the statement, the answer cell with the stub
 * or the solution, and the check. Other cells pass as they are.
 *
 * In the source the cell reads `check("ID", undefined);`, so that the source too can be run; in the
 * notebook the answer's name stands for `undefined`. For an exercise that a person reads, the cell
 * is markdown and holds the line that students replace.
 *
 * @throws when the exercise is unknown, or when its cell does not check it
 */
export function expandExercises(
  cells: readonly LessonCell[],
  options: ExpandOptions,
): NotebookCell[] {
  return cells.flatMap((cell) => {
    if (cell.exercise === undefined) return [{ kind: cell.kind, source: cell.source }];
    const exercise = options.findExercise(cell.exercise);
    const place = `${options.file}:${cell.line}`;
    return [
      statementCell(exercise),
      ...(exercise.kind === "manual"
        ? [textCell(place, cell, exercise, options)]
        : answerAndTest(place, cell, exercise, options)),
    ];
  });
}

function statementCell(exercise: Exercise): NotebookCell {
  const { id, title, points, statement } = exercise;
  const worth = points === 1 ? "1 point" : `${points} points`;
  const choices = exercise.kind === "choice" ? `\n${choicesText(exercise)}` : "";
  return {
    kind: "markdown",
    source: `## Exercise: ${title} (${worth})\n\n${statement}${choices}`,
    fixedId: `${id}-statement`,
    graded: { role: "statement", points },
  };
}

/** The choices as a list, and how one of them is taken. */
function choicesText({ choices, answerName }: ChoiceExercise): string {
  const list = choices.map(({ key, text }) => `\n- **${key}**: ${text}`).join("");
  const take = choices.some(({ key }) => key === "true")
    ? "`true` or `false`"
    : "the letter of your choice, in quotation marks";
  return `${list}\n\nSet \`${answerName}\` to ${take}.`;
}

function textCell(
  place: string,
  cell: LessonCell,
  { id, points, modelAnswer }: ManualExercise,
  { audience }: ExpandOptions,
): NotebookCell {
  if (cell.kind !== "markdown" || cell.source !== textStub) {
    throw new Error(`${place}: expected the exercise's cell to be markdown and to say ${textStub}`);
  }
  const source = audience === "student" ? textStub : modelAnswer;
  return { kind: "markdown", source, fixedId: `${id}-answer`, graded: { role: "text", points } };
}

function answerAndTest(
  place: string,
  cell: LessonCell,
  exercise: CheckedExercise,
  { audience, seed }: ExpandOptions,
): NotebookCell[] {
  const { id, points, answer, answerName, variant } = exercise;
  const unanswered = `check("${id}", undefined);`;
  if (cell.kind !== "code" || !cell.source.endsWith(unanswered)) {
    throw new Error(`${place}: expected the exercise's cell to end with ${unanswered}`);
  }
  if (!stubOf(exercise).includes(codeStub)) {
    throw new Error(`${place}: expected the answer of ${id} to have a line // BEGIN SOLUTION`);
  }
  const call = (options: object): string => `check("${id}", ${answerName}${optionsText(options)})`;
  const lead = cell.source.slice(0, -unanswered.length);
  const test = `${lead}${call({ variant })};`;
  const hidden = `\n// BEGIN HIDDEN TESTS\n${call({ variant, seed })}.points;\n// END HIDDEN TESTS`;
  const answers = { student: stubOf(exercise), solved: solutionOf(exercise), instructor: answer };
  return [
    {
      kind: "code",
      source: answers[audience],
      fixedId: `${id}-answer`,
      graded: { role: "answer", points },
    },
    {
      kind: "code",
      source: audience === "instructor" ? test + hidden : test,
      fixedId: `${id}-check`,
      graded: { role: "test", points },
    },
  ];
}

/** The last argument of `check`, as text; nothing where no option is set. */
function optionsText(options: object): string {
  const set = Object.entries(options).filter(([, value]) => value !== undefined);
  const fields = set.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return fields.length === 0 ? "" : `, { ${fields.join(", ")} }`;
}
