import { exercises } from "./catalogue/exercises.ts";
import { editDistance } from "./editDistance.ts";
import type { CatalogueEntry, Exercise } from "./exercise.ts";

/** The variant of an exercise in the notebooks of the repository. */
export const defaultVariant = "course";

/**
 * The exercise of an id, in one variant if it has several.
 *
 * @throws when there is none; the message names the ids that are nearest
 */
export function findExercise(id: string, variant: string = defaultVariant): Exercise {
  return exerciseOf(findEntry(id), variant);
}

/** The exercise that an entry of the catalogue stands for in one variant. */
export function exerciseOf(entry: CatalogueEntry, variant: string = defaultVariant): Exercise {
  if (entry.kind !== "varied") return entry;
  const instance = entry.instance(variant);
  return variant === defaultVariant ? instance : { ...instance, variant };
}

/**
 * The catalogue's entry of an id.
 *
 * @throws when there is none; the message names the ids that are nearest
 */
export function findEntry(id: string): CatalogueEntry {
  const found = exercises.find((exercise) => exercise.id === id);
  if (found !== undefined) return found;
  const near = exercises
    .map((exercise) => ({ id: exercise.id, distance: editDistance(id, exercise.id) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map((exercise) => `"${exercise.id}"`);
  throw new Error(
    `check: no exercise has the id ${JSON.stringify(shorten(id))}; the nearest: ${near.join(", ")}`,
  );
}

function shorten(id: string): string {
  return id.length > 40 ? `${id.slice(0, 40)}…` : id;
}
