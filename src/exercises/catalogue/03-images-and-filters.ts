import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 03. */
export const imagesAndFilters: readonly CatalogueEntry[] = [];
