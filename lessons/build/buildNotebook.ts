import { expandExercises, type ExpandOptions } from "./expandExercises.ts";
import { notebookText } from "./notebookText.ts";
import { parseLesson } from "./parseLesson.ts";
import type { LessonSource } from "./readSources.ts";

/** A notebook file, not yet written. */
export interface Notebook {
  readonly name: string;
  readonly text: string;
}

/** How notebooks are built. */
export type BuildOptions = Omit<ExpandOptions, "file">;

/**
 * Builds the notebook of one lesson.
 *
 * @throws when the source cannot be read as cells, or when its exercises' points do not add up to
 *   those of the manifest
 */
export function buildNotebook(
  { lesson, file, text }: LessonSource,
  options: BuildOptions,
): Notebook {
  const cells = parseLesson(file, text);
  const points = cells
    .flatMap(({ exercise }) => exercise ?? [])
    .reduce((sum, id) => sum + options.findExercise(id).points, 0);
  if (points !== lesson.points) {
    throw new Error(
      `${file}: its exercises give ${points} points, but lessons/manifest.ts says ${lesson.points}`,
    );
  }
  const expanded = expandExercises(cells, { file, ...options });
  return {
    name: `${lesson.stem}.ipynb`,
    text: notebookText(expanded, options.audience !== "instructor"),
  };
}
