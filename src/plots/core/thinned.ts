/**
 * At most so many of some values, evenly spread, the last always among them.
 *
 * @example
 * thinned([1, 2, 3, 4, 5], 3); // [1, 3, 5]
 */
export function thinned<T>(values: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(values.length / most);
  return values.filter((_, i) => (values.length - 1 - i) % step === 0);
}
