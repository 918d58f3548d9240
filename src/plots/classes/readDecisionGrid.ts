import { readArray } from "../../arrays/index.ts";
import { requireRange } from "../core/requireRange.ts";
import type { Decisions } from "./decisionBoundary.ts";

/** A network's outputs on a grid, after their checks; of large grids, every so many places. */
export interface DecisionGrid {
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** The likeliest class of each place. */
  readonly winners: readonly number[];
  /** How likely that class is there; of two classes, how likely class 1 is. */
  readonly certainty: readonly number[];
}

/** Places along an axis; more are finer than a screen's pixels. */
const mostPlaces = 150;
const mostClasses = 7;

export function readDecisionGrid(caller: string, { values, x, y }: Decisions): DecisionGrid {
  const { shape, values: all } = readArray(caller, "decisions.values", values, {
    2: "[rows, columns]",
    3: "[rows, columns, classes]",
  });
  const ends = { x: endsOf(caller, x), y: endsOf(caller, y) };
  const [rows = 1, columns = 1, depth = 1] = shape;
  const wrong = all.findIndex((value) => value < -1e-6 || value > 1 + 1e-6);
  if (wrong >= 0 || depth > mostClasses) {
    throw new RangeError(
      wrong >= 0
        ? `${caller}: decisions.values should be probabilities from 0 to 1, got ${all[wrong]}; sigmoid or softmax makes them so`
        : `${caller}: expected at most ${mostClasses} classes, got ${depth}`,
    );
  }
  const [down, across] = [rows, columns].map(places);
  const winners: number[] = [];
  const certainty: number[] = [];
  for (const row of down) {
    for (const column of across) {
      const start = (row * columns + column) * depth;
      const own = [...all.subarray(start, start + depth)];
      const best = depth === 1 ? (own[0] >= 0.5 ? 1 : 0) : own.indexOf(Math.max(...own));
      winners.push(best);
      certainty.push(depth === 1 ? own[0] : depth === 2 ? own[1] : own[best]);
    }
  }
  const classes = Math.max(2, depth);
  return { rows: down.length, columns: across.length, classes, ...ends, winners, certainty };
}

function endsOf(caller: string, places: readonly number[]): [number, number] {
  const ends: [number, number] = [places[0], places[places.length - 1]];
  requireRange(caller, ends);
  return ends;
}

/** All places of an axis, or so many from its first to its last. */
function places(count: number): number[] {
  const length = Math.min(count, mostPlaces);
  return Array.from({ length }, (_, i) =>
    length === 1 ? 0 : Math.round((i * (count - 1)) / (length - 1)),
  );
}

/** The class of the grid's place that is nearest. */
export function decidedAt(grid: DecisionGrid, x: number, y: number): number {
  const nearest = (value: number, [min, max]: readonly [number, number], count: number) => {
    const at = Math.round(((value - min) / (max - min)) * (count - 1));
    return Math.min(count - 1, Math.max(0, at));
  };
  const row = nearest(y, grid.y, grid.rows);
  return grid.winners[row * grid.columns + nearest(x, grid.x, grid.columns)];
}
