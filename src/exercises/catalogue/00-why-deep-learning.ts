import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 00. */
export const whyDeepLearning: readonly CatalogueEntry[] = [];
