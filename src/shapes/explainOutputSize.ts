import { countPositions } from "./countPositions.ts";
import type { Positions } from "./countPositions.ts";
import { explanation } from "./explanation.ts";
import type { Explanation, ExplanationStep } from "./explanation.ts";
import type { OutputSizeOptions } from "./types.ts";

/**
 * `outputSize` with its working: the span of the window, the zeros around the axis, and the count of
 * positions, each as formula, numbers and result.
 *
 * @param n entries on the axis, such as the image's height in pixels
 * @param k entries in the window, such as the filter's height in pixels
 * @param options as for `outputSize`
 * @throws RangeError as `outputSize` does
 *
 * @example
 * ```ts
 * import { explainOutputSize } from "two-kernels";
 * const working = explainOutputSize(10, 3, { stride: 2 });
 * working.steps[1].numbers; // => "floor((10 + 0 + 0 - 3) / 2) + 1"
 * working.result; // => 4
 * ```
 */
export function explainOutputSize(
  n: number,
  k: number,
  options: OutputSizeOptions = {},
): Explanation {
  const { stride = 1, padding = 0, dilation = 1, rounding = "floor" } = options;
  const positions = countPositions("explainOutputSize", n, k, options);
  const steps: ExplanationStep[] = [
    {
      says: "Entries that the window spans",
      formula: "span = (k - 1) · dilation + 1",
      numbers: `(${k} - 1) · ${dilation} + 1`,
      result: positions.span,
    },
  ];
  if (padding === "same" || padding === "same-before") {
    steps.push(...sameSteps(n, stride, positions));
  } else {
    const { before, after } = countPositions("explainOutputSize", n, k, {
      ...options,
      rounding: "floor",
    });
    const round = rounding === "ceil" ? "ceil" : "floor";
    steps.push({
      says:
        rounding === "ceil"
          ? "Positions, the last of which may hang over the edge"
          : "Positions, the first and one for each whole step after it",
      formula: `size = ${round}((n + before + after - span) / stride) + 1`,
      numbers: `${round}((${n} + ${before} + ${after} - ${positions.span}) / ${stride}) + 1`,
      result: positions.size,
    });
  }
  return explanation(`A window of ${k} on ${n} entries`, steps);
}

/** With "same" the size comes first, and the zeros follow from it. */
function sameSteps(n: number, stride: number, positions: Positions): ExplanationStep[] {
  const { size, span, before, after } = positions;
  const total = {
    says: `Zeros that this takes, ${before} before and ${after} after`,
    formula: "zeros = max((size - 1) · stride + span - n, 0)",
    numbers: `max((${Math.ceil(n / stride)} - 1) · ${stride} + ${span} - ${n}, 0)`,
    result: before + after,
  };
  const count = {
    says: 'Positions, which "same" padding makes as many as strides fit',
    formula: "size = ceil(n / stride)",
    numbers: `ceil(${n} / ${stride})`,
    result: size,
  };
  const check = {
    says: "The same by the general formula",
    formula: "size = floor((n + zeros - span) / stride) + 1",
    numbers: `floor((${n} + ${before + after} - ${span}) / ${stride}) + 1`,
    result: size,
  };
  return [count, total, check];
}
