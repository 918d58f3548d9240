/** A point of the plane. */
export type Point = readonly [x: number, y: number];

/** How many numbers each command of a path takes for one step. */
const operands: Readonly<Record<string, number>> = { H: 1, V: 1, S: 4, Q: 4, C: 6, A: 7 };

/**
 * The points that the commands of an SVG path end at. A curve counts as the straight line between its
 * ends: exact for the axes, arrows and frames whose boxes and lengths plotly asks for.
 *
 * @example
 * pathPoints("M1,2h3V9"); // [[1, 2], [4, 2], [4, 9]]
 */
export function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command = "", list = ""] of d.matchAll(/([a-df-zA-DF-Z])([^a-df-zA-DF-Z]*)/g)) {
    const numbers = (list.match(/[-+]?(?:\d*\.\d+|\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const kind = command.toUpperCase();
    const step = operands[kind] ?? 2;
    for (let end = step; end <= numbers.length; end += step) {
      at = next(at, kind, numbers.slice(end - step, end), command !== kind);
      points.push(at);
    }
  }
  return points;
}

function next([x, y]: Point, kind: string, step: readonly number[], relative: boolean): Point {
  const [fromX, fromY] = relative ? [x, y] : [0, 0];
  const [last = 0, beforeLast = 0] = [...step].reverse();
  if (kind === "H") return [fromX + last, y];
  if (kind === "V") return [x, fromY + last];
  return [fromX + beforeLast, fromY + last];
}
