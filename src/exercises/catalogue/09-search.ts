import type { Random } from "../../random/index.ts";
import { cosineSimilarity, nearestNeighbours } from "../../seeing/index.ts";
import { drawBetween, drawMatrix, drawNumbers } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type SearchCall = [points: number[][], query: number[]];

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * b[k], 0);

/** The indices from the largest score to the least; of equals the first first. */
function ranked(points: readonly number[][], score: (point: number[]) => number): number[] {
  const scores = points.map(score);
  return [...points.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
}

/** Points of clearly different directions, so that rounding cannot change their order. */
function drawSearch(random: Random): SearchCall {
  const width = drawBetween(random, 3, 5);
  for (;;) {
    const points = drawMatrix(random, drawBetween(random, 3, 6), width, -5, 9);
    const query = drawNumbers(random, width, -5, 9);
    if ([...points, query].some((point) => point.every((value) => value === 0))) continue;
    const cosines = points.map((point) => cosineSimilarity(point, query)).sort((a, b) => a - b);
    if (cosines.every((value, k) => k === 0 || value - cosines[k - 1] > 1e-3))
      return [points, query];
  }
}

/** Asks for visual search: points in the order of their likeness. */
export const searchFunction: FunctionExercise<SearchCall> = {
  kind: "function",
  id: "09-search",
  title: "Write visual search",
  points: 3,
  statement: `\
Write \`mostAlike(points, query)\`: the **indices** of all points, the one most alike to the query first, by the cosine
$\\dfrac{a \\cdot b}{\\lVert a \\rVert\\, \\lVert b \\rVert}$. No point is all zeros.`,
  answerName: "mostAlike",
  answer: `\
function mostAlike(points: number[][], query: number[]) {
  // BEGIN SOLUTION
  const cosines = points.map((point) => {
    const product = point.reduce((sum, value, k) => sum + value * query[k], 0);
    return product / (Math.hypot(...point) * Math.hypot(...query));
  });
  return [...points.keys()].sort((one, other) => cosines[other] - cosines[one]);
  // END SOLUTION
}`,
  cases: [
    [
      [
        [1, 0],
        [0, 3],
        [6, 5],
      ],
      [0, 1],
    ],
    [
      [
        [1, 2, 2],
        [-2, -1, -2],
        [8, 0, 9],
        [1, 1, 3],
      ],
      [2, 1, 2],
    ],
  ],
  draw: drawSearch,
  reference: (points, query) =>
    nearestNeighbours(points, query, { count: points.length }).map(({ index }) => index),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "does not divide by the lengths",
      bug: (points, query) => ranked(points, (point) => dot(point, query)),
      hint: "The products were not divided by the lengths: a long vector wins whatever its direction.",
    },
    {
      name: "puts the least alike first",
      bug: (points, query) => ranked(points, (point) => -cosineSimilarity(point, query)),
      hint: "The order is the other way round: a large cosine means alike.",
    },
    {
      name: "takes opposite for alike",
      bug: (points, query) => ranked(points, (point) => Math.abs(cosineSimilarity(point, query))),
      hint: "The sign of the cosine was lost: a vector that points the other way is the least alike.",
    },
    {
      name: "takes the distance",
      bug: (points, query) =>
        ranked(points, (point) => -Math.hypot(...point.map((value, k) => value - query[k]))),
      hint: "You ordered by the distance between the points: the cosine compares directions only.",
    },
    {
      name: "returns cosines",
      bug: (points, query) =>
        points.map((point) => cosineSimilarity(point, query)).sort((a, b) => b - a),
      hint: "These are the cosines themselves: asked for are the indices of the points, in their order.",
    },
    {
      name: "keeps the order of the points",
      bug: (points) => [...points.keys()],
      hint: "The indices come back in the order of the points. If you sorted the cosines in place, it is lost whose each was: sort the indices, by their cosines.",
    },
    {
      name: "returns ranks",
      bug: (points, query) => {
        const order = ranked(points, (point) => cosineSimilarity(point, query));
        return points.map((_, index) => order.indexOf(index));
      },
      hint: "You gave each point its place in the order: asked for is which point is first, which second, and so on.",
    },
  ],
  nudge: "Work out one cosine for each point, then sort the indices by them.",
  explanation:
    "This is all there is to visual search, once a network has turned images into good numbers.",
};
