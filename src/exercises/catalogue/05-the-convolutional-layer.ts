import type { CatalogueEntry } from "../exercise.ts";

/** The exercises of lesson 05. */
export const theConvolutionalLayer: readonly CatalogueEntry[] = [];
