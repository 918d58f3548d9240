import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 10. */
export const capstone: readonly CatalogueEntry[] = [];
