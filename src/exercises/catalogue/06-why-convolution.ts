import type { CatalogueEntry } from "../exercise.ts";
import { exact } from "./06-exact.ts";
import { fair } from "./06-fair.ts";
import { matrix } from "./06-matrix.ts";
import { pixels } from "./06-pixels.ts";
import { unshared } from "./06-unshared.ts";

/** The exercises of lesson 06. */
export const whyConvolution: readonly CatalogueEntry[] = [pixels, matrix, unshared, exact, fair];
