import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 02. */
export const multiLayerPerceptrons: readonly CatalogueEntry[] = [];
