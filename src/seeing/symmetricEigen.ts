/** What a symmetric matrix does: it stretches each of these directions by its value. */
export interface SymmetricEigen {
  /** Greatest first. */
  readonly values: number[];
  /** Each of length 1, in the order of the values. */
  readonly vectors: number[][];
}

/** Sweeps over all pairs; each squares what is left off the diagonal, so that ten are plenty. */
const mostSweeps = 30;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations: each makes one
 * pair of entries off the diagonal 0. Source: Golub and Van Loan, "Matrix Computations", section 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  const scale = Math.max(...a.flat().map(Math.abs));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let rest = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        rest = Math.max(rest, Math.abs(a[p][q]));
        rotate(a, vectors, p, q);
      }
    }
    if (rest <= 1e-16 * scale) break;
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j][j] - a[i][i]);
  return { values: order.map((i) => a[i][i]), vectors: order.map((i) => vectors[i]) };
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const ratio = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(1, ratio));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  for (const row of a) [row[p], row[q]] = turn(row[p], row[q]);
  for (let i = 0; i < a.length; i++) {
    [a[p][i], a[q][i]] = turn(a[p][i], a[q][i]);
    [vectors[p][i], vectors[q][i]] = turn(vectors[p][i], vectors[q][i]);
  }

  function turn(x: number, y: number): [number, number] {
    return [cosine * x - sine * y, sine * x + cosine * y];
  }
}
