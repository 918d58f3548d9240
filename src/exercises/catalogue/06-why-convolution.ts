import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 06. */
export const whyConvolution: readonly CatalogueEntry[] = [];
