import type { Progress } from "../course/gradeAssignment.ts";

/** Says of each notebook what came of it, and how long the rest will take. */
export function progressReporter(print: (line: string) => void): (progress: Progress) => void {
  const start = performance.now();
  let graded = 0;
  return ({ record, done, of, known }) => {
    if (known) return;
    graded += 1;
    const { student, notebook, items, problem } = record;
    const points = items.reduce((sum, item) => sum + item.points, 0);
    const most = items.reduce((sum, item) => sum + item.maxPoints, 0);
    const seconds = ((performance.now() - start) / 1000 / graded) * (of - done);
    const left = done === of ? "" : `, ${duration(seconds)} left`;
    const what = problem === undefined ? `${points} of ${most} points` : `not graded: ${problem}`;
    print(`${done}/${of} ${printable(student)} ${printable(notebook)}: ${printable(what)}${left}`);
  };
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** A name without characters that a terminal acts on. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "?");
}
