import { multiplySymmetric } from "./multiplySymmetric.ts";

/** Each step makes the smallest eigenvalue 2.25 times as large until it nears 1; then digits double. */
const mostSteps = 60;

/**
 * The inverse square root A^(-1/2) of a symmetric matrix with positive eigenvalues, by the coupled iteration of
 * Newton and Schulz, which multiplies matrices only:
 *
 *     T = (3 I - Z Y) / 2,   Y ← Y T,   Z ← T Z,   from Y = A / s and Z = I;   Z → (A / s)^(-1/2)
 *
 * Source: Higham, "Functions of matrices", 2008, equation 6.35.
 *
 * @param a `[n, n]` in row-major order
 */
export function inverseSquareRoot(a: Float64Array, n: number): Float64Array {
  // The trace is at least the greatest eigenvalue, so that all of A / s lie in (0, 1].
  let trace = 0;
  for (let i = 0; i < n; i++) trace += a[i * n + i];
  let y = a.map((value) => value / trace);
  let z = new Float64Array(n * n);
  for (let i = 0; i < n; i++) z[i * n + i] = 1;
  let before = Infinity;
  for (let step = 0; step < mostSteps; step++) {
    const t = multiplySymmetric(z, y, n);
    let error = 0;
    for (let i = 0; i < t.length; i++) {
      const identity = i % (n + 1) === 0 ? 1 : 0;
      error = Math.max(error, Math.abs(identity - t[i]));
      t[i] = (3 * identity - t[i]) / 2;
    }
    // Once near, a step that does not come nearer has met the rounding of float64; more would undo it.
    if (error < 1e-10 || (before < 0.1 && error >= before)) break;
    before = error;
    y = multiplySymmetric(y, t, n);
    z = multiplySymmetric(t, z, n);
  }
  const scale = 1 / Math.sqrt(trace);
  return z.map((value) => value * scale);
}
