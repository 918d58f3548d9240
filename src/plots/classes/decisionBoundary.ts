import type { ArrayLike } from "../../arrays/index.ts";
import { cartesianLayout } from "../core/cartesianLayout.ts";
import { type Figure, figure } from "../core/figure.ts";
import { legendNames, pointsNote, pointTraces } from "../curves/pointTraces.ts";
import { type Points, readPoints } from "../curves/readPoints.ts";
import { boundaryTraces } from "./boundaryTraces.ts";
import { type DecisionGrid, decidedAt, readDecisionGrid } from "./readDecisionGrid.ts";

/** What a network says at the places of a grid. */
export interface Decisions {
  /**
   * `[rows, columns]`, the probability of class 1 of two; or `[rows, columns, classes]`, the
   * probability of each class. The first row lies at the lower end of `y`.
   */
  readonly values: ArrayLike;
  /** Where the columns lie, evenly spread, from left to right; the first and the last are enough. */
  readonly x: readonly number[];
  /** Where the rows lie, from below to above. */
  readonly y: readonly number[];
}

/** How the boundary is shown. */
export interface DecisionBoundaryOptions {
  readonly title?: string;
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** A name for each class; `class 0`, `class 1` and so on if left out. */
  readonly classNames?: readonly string[];
}

/**
 * Which class a network gives each place of the plane, and the examples it learned from: the paler the
 * ground, the less sure; between two classes, a line where both are equally likely.
 *
 * @param decisions the network's outputs on a grid of places, as `decisionGrid` gives them
 * @param points `[count, 2]`
 * @param labels `[count]`, the class of each point, from 0
 * @throws RangeError where values are no probabilities, or points and labels do not fit
 * @example
 * ```ts
 * import { decisionBoundary } from "two-kernels";
 * const decisions = { values: [[0.1, 0.9], [0.2, 0.8]], x: [0, 1], y: [0, 1] } as const;
 * decisionBoundary(decisions, [[0, 0], [1, 0], [1, 1]], [0, 1, 0]).alt;
 * // => "Ground: class 0 50.0 %, class 1 50.0 %; 2 of 3 points lie on the ground of their class"
 * ```
 */
export function decisionBoundary(
  decisions: Decisions,
  points: ArrayLike,
  labels: ArrayLike,
  options: DecisionBoundaryOptions = {},
): Figure {
  const { title, xLabel, yLabel } = options;
  const grid = readDecisionGrid("decisionBoundary", decisions);
  const usual = Array.from({ length: grid.classes }, (_, i) => `class ${i}`);
  const all = readPoints("decisionBoundary", points, labels, options.classNames ?? usual);
  if (all.names.length !== grid.classes) {
    throw new RangeError(
      `decisionBoundary: expected a name for each of ${grid.classes} classes, got ${all.names.length}`,
    );
  }
  const words = { title, xLabel, yLabel, legend: legendNames(all), note: pointsNote(all) };
  const layout = cartesianLayout(
    { ...words, plotHeight: 420, width: 540, constantMarks: true },
    { range: [...grid.x], showgrid: false, constrain: "domain", constraintoward: "left" },
    { range: [...grid.y], showgrid: false, scaleanchor: "x", constrain: "domain" },
  );
  const facts = boundaryFacts(grid, all);
  const traces = [...boundaryTraces(grid, all.names), ...pointTraces(all)];
  return figure(traces, layout, title ? `${title}: ${facts.replace("Ground", "ground")}` : facts);
}

/** How the plane is divided, and how many points lie on their own side. */
function boundaryFacts(grid: DecisionGrid, { x, y, labels, names }: Points): string {
  const shares = names.flatMap((name, i) => {
    const share = grid.winners.filter((winner) => winner === i).length / grid.winners.length;
    return share > 0 ? [`${name} ${(100 * share).toFixed(1)} %`] : [];
  });
  const right = labels.filter((label, i) => decidedAt(grid, x[i], y[i]) === label).length;
  const many =
    labels.length === 1 ? "1 point lies" : `${labels.length.toLocaleString("en")} points lie`;
  return `Ground: ${shares.join(", ")}; ${right.toLocaleString("en")} of ${many} on the ground of their class`;
}
