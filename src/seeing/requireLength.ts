/**
 * Refuses vectors of another length.
 *
 * @param caller the public function to name in an error
 */
export function requireLength(
  caller: string,
  name: string,
  got: number,
  like: string,
  expected: number,
): void {
  if (got === expected) return;
  throw new RangeError(
    `${caller}: ${name} should have as many numbers as ${like}, ${expected}, got ${got}: ` +
      `do both come from the same layer?`,
  );
}
