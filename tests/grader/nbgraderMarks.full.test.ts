import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gradedCell, type Notebook } from "../../grader/notebook/notebook.ts";
import { planOf } from "../../grader/job/plan.ts";
import { readNotebook } from "../../grader/notebook/readNotebook.ts";
import { builtText, cellOf, releasedNotebook, withCell } from "./lesson.ts";
import { itemsOf, NbgraderCourse } from "./nbgraderCourse.ts";
import { wrongAnswer } from "./wrongAnswer.ts";

const assignments = [
  "02-multi-layer-perceptrons",
  "05-the-convolutional-layer",
  "06-why-convolution",
  "08-pooling-and-stride",
];

let course: NbgraderCourse;

/** A notebook with a wrong answer to each exercise that a machine judges. */
function wrong(released: Notebook): Notebook {
  return planOf(released).reduce((into, plan) => {
    if (plan.kind !== "judged") return into;
    const source = wrongAnswer(plan.exercise);
    return withCell(into, `${plan.exercise.id}-answer`, (cell) => ({ ...cell, source }));
  }, released);
}

/** A notebook with every other answer of another. */
function half(released: Notebook, solved: Notebook): Notebook {
  const answers = released.cells
    .flatMap((cell) => gradedCell(cell) ?? [])
    .filter(({ solution, grade }) => solution && !grade)
    .filter((_, index) => index % 2 === 0);
  return answers.reduce((into, { gradeId }) => {
    const { source } = cellOf(solved, gradeId);
    return withCell(into, gradeId, (cell) => ({ ...cell, source }));
  }, released);
}

/**
 * A notebook without the code that is not part of an exercise: both graders take it, it decides no mark, and some of it
 * trains for minutes.
 */
function onlyExercises({ metadata, cells }: Notebook): Notebook {
  const kept = cells.filter(
    (cell) => cell.cell_type === "markdown" || gradedCell(cell) !== undefined,
  );
  return { metadata, cells: kept };
}

beforeAll(async () => {
  course = new NbgraderCourse();
  await course.write(assignments);
  for (const assignment of assignments) {
    const released = onlyExercises(releasedNotebook(assignment));
    const whole = readNotebook(Buffer.from(await builtText(assignment, "solved"))).notebook;
    const solved = onlyExercises(whole);
    course.handIn("solved", assignment, solved);
    course.handIn("empty", assignment, released);
    course.handIn("half", assignment, half(released, solved));
    course.handIn("wrong", assignment, wrong(released));
  }
}, 300_000);

afterAll(() => {
  course.remove();
});

describe("our marks are nbgrader's, item by item", () => {
  it.each(assignments)(
    "%s: solved, half solved, wrong and empty",
    (assignment) => {
      course.nbgrader("generate_assignment", assignment);
      course.nbgrader("autograde", assignment);
      course.ours("grade", assignment, "--course", course.folder);
      const file = join(course.folder, "exports", assignment, "items.csv");
      const ours = itemsOf(readFileSync(file, "utf8"));
      expect(ours).toEqual(course.nbgraderItems(assignment));
      const sum = (student: string): number =>
        ours
          .filter((item) => item.startsWith(`${student} `))
          .reduce((total, item) => total + Number(item.split(" ")[2]), 0);
      const judged = planOf(releasedNotebook(assignment)).filter(({ kind }) => kind === "judged");
      const most = judged.reduce((total, { maxPoints }) => total + maxPoints, 0);
      expect([sum("solved"), sum("wrong"), sum("empty")]).toEqual([most, 0, 0]);
      expect(sum("half")).toBeGreaterThan(0);
      expect(sum("half")).toBeLessThan(most);
    },
    300_000,
  );
});
