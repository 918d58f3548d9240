/** An affine map of the plane, as SVG writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/**
 * Reads an SVG `transform` attribute: translate, scale, rotate (degrees, with or without a centre)
 * and matrix, in sequence. Other functions, which plotly does not write, change nothing.
 *
 * @example
 * parseTransform("translate(10,20) scale(2)"); // [2, 0, 0, 2, 10, 20]
 */
export function parseTransform(text: string | null): Matrix {
  let matrix = identity;
  for (const [, name = "", list = ""] of (text ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    matrix = compose(matrix, single(name, numbers));
  }
  return matrix;
}

function single(name: string, numbers: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  if (name === "translate") return [1, 0, 0, 1, a, b];
  if (name === "scale") return [a, 0, 0, numbers.length > 1 ? b : a, 0, 0];
  if (name === "rotate") return rotation((a * Math.PI) / 180, b, c);
  if (name === "matrix") return [a, b, c, d, e, f];
  return identity;
}

function rotation(angle: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}
