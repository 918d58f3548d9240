/** The least and the greatest of some numbers, of which there is at least one. */
export function extent(values: Iterable<number>): [min: number, max: number] {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}
