import { seededRandom } from "../random/index.ts";
import { symmetricEigen } from "./symmetricEigen.ts";

/** Directions beyond those asked for, which make the search converge sooner. */
const spare = 8;
/** A direction is found once the matrix turns it by no more than this share of the greatest eigenvalue. */
const tolerance = 1e-9;
/** Where variances are nearly equal the search is slow, and any direction between them will do. */
const mostRounds = 300;

/**
 * The directions along which centred points differ most, each of length 1, and the points along
 * them, `[n, components]`. They are eigenvectors of the covariance matrix XᵀX, or, where there are
 * fewer points than numbers in each, come from those of the smaller matrix XXᵀ.
 *
 * @param points `[n, d]` in row-major order, their mean 0
 */
export function principalAxes(points: Float64Array, n: number, d: number, components: number) {
  const rows = Array.from({ length: n }, (_, i) => points.subarray(i * d, (i + 1) * d));
  const fewPoints = n < d;
  const found = leadingVectors(fewPoints ? productsOfRows(rows) : sumOfProducts(rows), components);
  const axes = orthonormal(
    fewPoints ? found.map((weights) => combine(rows, weights)) : found,
    drawer(d),
  ).map(pointUp);
  const projected = Float64Array.from(rows.flatMap((row) => axes.map((axis) => dot(row, axis))));
  return { axes, projected };
}

/** XXᵀ: the product of each row with each. */
function productsOfRows(rows: readonly Float64Array[]): Float64Array[] {
  return rows.map((row) => Float64Array.from(rows, (other) => dot(row, other)));
}

/** XᵀX: the sum over the rows of the products of their numbers. */
function sumOfProducts(rows: readonly Float64Array[]): Float64Array[] {
  const sums = Array.from(rows[0], () => new Float64Array(rows[0].length));
  for (const row of rows) {
    row.forEach((value, i) => {
      const sum = sums[i];
      for (let j = i; j < row.length; j++) sum[j] += value * row[j];
    });
  }
  sums.forEach((sum, i) => {
    for (let j = 0; j < i; j++) sum[j] = sums[j][i];
  });
  return sums;
}

/**
 * The eigenvectors of a symmetric matrix with the greatest eigenvalues, by orthogonal iteration:
 * the matrix, applied again and again, turns any directions towards them.
 */
function leadingVectors(matrix: readonly Float64Array[], count: number): Float64Array[] {
  const draw = drawer(matrix.length);
  const width = Math.min(matrix.length, count + spare);
  let vectors = orthonormal(Array.from({ length: width }, draw), draw);
  for (let round = 1; ; round++) {
    const turned = vectors.map((v) => Float64Array.from(matrix, (row) => dot(row, v)));
    const small = symmetricEigen(vectors.map((v) => turned.map((other) => dot(v, other))));
    vectors = small.vectors.map((weights) => combine(vectors, weights));
    const images = small.vectors.map((weights) => combine(turned, weights));
    const found = (vector: Float64Array, k: number) =>
      vector.every(
        (v, i) => Math.abs(images[k][i] - small.values[k] * v) <= tolerance * small.values[0],
      );
    const leading = vectors.slice(0, count);
    if (round === mostRounds || leading.every(found)) return leading;
    vectors = orthonormal(images, draw);
  }
}

/** Draws directions, always the same ones. */
function drawer(length: number): () => Float64Array {
  const random = seededRandom(1);
  return () => Float64Array.from({ length }, () => random.uniform() - 0.5);
}

/** Gram and Schmidt's way to right angles, twice, since rounding spoils the first. */
function orthonormal(vectors: readonly Float64Array[], draw: () => Float64Array): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    let next = remainder(vector, done);
    // Points that lie in fewer dimensions leave directions open: any will do.
    while (!(dot(next, next) > 1e-24 * dot(vector, vector))) next = remainder(draw(), done);
    next = remainder(unit(next), done);
    done.push(unit(next));
  }
  return done;
}

function remainder(vector: Float64Array, done: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(vector);
  for (const axis of done) {
    const along = dot(rest, axis);
    for (let i = 0; i < rest.length; i++) rest[i] -= along * axis[i];
  }
  return rest;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

function combine(vectors: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(vectors[0].length);
  vectors.forEach((vector, k) => {
    for (let i = 0; i < sum.length; i++) sum[i] += weights[k] * vector[i];
  });
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The vector or its opposite, such that its number of greatest size is positive. */
function pointUp(vector: Float64Array): Float64Array {
  const greatest = vector.reduce((best, v) => (Math.abs(v) > Math.abs(best) ? v : best), 0);
  return greatest < 0 ? vector.map((value) => -value) : vector;
}
