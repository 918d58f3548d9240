/**
 * Whether no number is NaN or infinite: 0 times any of those is NaN, and stays NaN in a sum. The
 * numbers that `count` lacks to whole vectors are read too: they must be finite.
 */
export function allFinite(from: usize, count: i32): bool {
  const zero = v128.splat<Scalar>(0);
  let a = zero;
  let b = zero;
  const end = from + count * sizeof<Scalar>();
  for (; from < end; from += 32) {
    a = v128.add<Scalar>(a, v128.mul<Scalar>(zero, v128.load(from)));
    b = v128.add<Scalar>(b, v128.mul<Scalar>(zero, v128.load(from, 16)));
  }
  return !v128.any_true(v128.ne<Scalar>(v128.add<Scalar>(a, b), zero));
}
