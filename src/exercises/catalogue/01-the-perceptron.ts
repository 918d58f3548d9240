import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 01. */
export const thePerceptron: readonly CatalogueEntry[] = [];
