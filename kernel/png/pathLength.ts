import { pathPoints, type Point } from "./pathPoints.ts";

/** The length of an SVG path of straight lines: what `getTotalLength` answers. */
export function pathLength(d: string): number {
  const points = pathPoints(d);
  return points.slice(1).reduce((sum, point, i) => sum + distance(points[i]!, point), 0);
}

/** The point at a distance along such a path, its end where that is too far: `getPointAtLength`. */
export function pointAtLength(d: string, length: number): { x: number; y: number } {
  const points = pathPoints(d);
  let [left, from] = [Math.max(length, 0), points[0] ?? ([0, 0] as const)];
  for (const to of points.slice(1)) {
    const span = distance(from, to);
    if (span > 0 && left <= span) {
      const part = left / span;
      return { x: from[0] + part * (to[0] - from[0]), y: from[1] + part * (to[1] - from[1]) };
    }
    left -= span;
    from = to;
  }
  return { x: from[0], y: from[1] };
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(otherX - x, otherY - y);
}
