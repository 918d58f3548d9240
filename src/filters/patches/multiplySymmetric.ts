/**
 * The product of two symmetric matrices of which each is a function of the other, so that the product
 * is symmetric too: half of it is computed, and rows are multiplied by rows.
 *
 * @param a `[n, n]`
 * @param b `[n, n]`
 */
export function multiplySymmetric(
  a: Float64Array,
  b: Float64Array,
  n: number,
): Float64Array<ArrayBuffer> {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0, p = i * n, q = j * n; k < n; k++, p++, q++) sum += a[p] * b[q];
      product[i * n + j] = sum;
      product[j * n + i] = sum;
    }
  }
  return product;
}
