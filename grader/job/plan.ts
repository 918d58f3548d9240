import { findExercise } from "../../src/exercises/findExercise.ts";
import type { CheckedExercise } from "../../src/exercises/exercise.ts";
import { gradedCell, type Cell, type Notebook } from "../notebook/notebook.ts";

interface Planned {
  readonly gradeId: string;
  readonly title: string;
  readonly maxPoints: number;
}

/** How a graded cell gets its mark: by the judge, or by a person. */
export type Plan =
  | (Planned & { readonly kind: "judged"; readonly exercise: CheckedExercise })
  | (Planned & { readonly kind: "manual" })
  | (Planned & { readonly kind: "unknown" });

/** The graded cells of a released notebook, in their order. */
export function planOf(released: Notebook): Plan[] {
  return released.cells.flatMap((cell) => {
    const graded = gradedCell(cell);
    if (graded === undefined || !(graded.grade || graded.task)) return [];
    return [planCell(cell)];
  });
}

function planCell(cell: Cell): Plan {
  const { gradeId, solution, task, points: maxPoints } = gradedCell(cell)!;
  if (solution || task) return { kind: "manual", gradeId, title: titleOf(gradeId), maxPoints };
  const exercise = exerciseOf(gradeId, cell.source);
  if (exercise === undefined) return { kind: "unknown", gradeId, title: gradeId, maxPoints };
  return { kind: "judged", gradeId, title: exercise.title, maxPoints, exercise };
}

/** The exercise of a test cell, in the variant that the cell names. */
function exerciseOf(gradeId: string, source: string): CheckedExercise | undefined {
  const variant = /variant: ("(?:[^"\\]|\\.)*")/.exec(source)?.[1];
  const text = variant === undefined ? undefined : (JSON.parse(variant) as string);
  const exercise = found(gradeId.replace(/-check$/, ""), text);
  return exercise?.kind === "manual" ? undefined : exercise;
}

function titleOf(gradeId: string): string {
  return found(gradeId.replace(/-answer$/, ""))?.title ?? gradeId;
}

function found(id: string, variant?: string): ReturnType<typeof findExercise> | undefined {
  try {
    return findExercise(id, variant);
  } catch {
    return undefined;
  }
}
