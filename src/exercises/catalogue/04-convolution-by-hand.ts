import type { CatalogueEntry } from "../exercise.ts";
import { bothWays } from "./04-both-ways.ts";
import { formula } from "./04-formula.ts";
import { framework } from "./04-framework.ts";
import { publishedMap, publishedSlip } from "./04-published.ts";
import { topRow } from "./04-top-row.ts";
import { wholeMap } from "./04-whole-map.ts";
import { writeConvolution } from "./04-write-convolution.ts";

/** The exercises of lesson 04. */
export const convolutionByHand: readonly CatalogueEntry[] = [
  wholeMap,
  topRow,
  bothWays,
  formula,
  framework,
  publishedMap,
  publishedSlip,
  writeConvolution,
];
