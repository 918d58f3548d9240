import { readFileSync } from "node:fs";
import { join } from "node:path";

interface SampledFilter {
  readonly size: number;
  readonly sigma: number;
  readonly filter: number[][];
}

interface ScipyFilters {
  readonly gaussian: SampledFilter[];
  readonly gaussianLaplace: SampledFilter[];
  readonly image: number[][];
  readonly sobelX: number[][];
  readonly sobelY: number[][];
  readonly laplace: number[][];
  readonly uniform: number[][];
  readonly correlateSame: number[][];
}

/** What SciPy's filters give; `fixtures/scipyFilters.py` made it. */
export const scipy = JSON.parse(
  readFileSync(join(import.meta.dirname, "fixtures/scipyFilters.json"), "utf8"),
) as ScipyFilters;
