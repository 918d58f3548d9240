import { exercises } from "./catalogue/exercises.ts";
import { editDistance } from "./editDistance.ts";
import type { Exercise } from "./exercise.ts";

/**
 * The exercise of an id.
 *
 * @throws when there is none; the message names the ids that are nearest
 */
export function findExercise(id: string): Exercise {
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
