import { join } from "node:path";
import { findExercise } from "../../src/exercises/findExercise.ts";
import { lessons } from "../manifest.ts";
import { buildIndex } from "./buildIndex.ts";
import { buildNotebook, type Notebook } from "./buildNotebook.ts";
import type { Audience } from "./expandExercises.ts";
import { readSources } from "./readSources.ts";

/** Which notebooks are built. */
export interface BuildChoice {
  readonly audience: Audience;
  readonly seed?: string;
  readonly variant?: string;
}

/**
 * Builds the notebooks of all lessons from the sources under `root`; for students also the one that
 * leads to them.
 */
export async function buildNotebooks(
  root: string,
  { variant, ...choice }: BuildChoice,
): Promise<Notebook[]> {
  const sources = await readSources(join(root, "lessons"), lessons);
  const notebooks = sources.map((source) =>
    buildNotebook(source, { ...choice, findExercise: (id) => findExercise(id, variant) }),
  );
  return choice.audience === "student" ? [...notebooks, buildIndex(lessons)] : notebooks;
}
