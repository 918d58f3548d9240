import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 09. */
export const whatTheLayersSee: readonly CatalogueEntry[] = [];
