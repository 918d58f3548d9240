import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 08. */
export const poolingAndStride: readonly CatalogueEntry[] = [];
