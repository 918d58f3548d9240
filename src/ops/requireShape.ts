/**
 * Refuses an array whose shape is not the one that another argument asks for.
 *
 * @param caller the public function to name in an error
 * @param name the array's name, such as `outGradient`
 * @param reason why it should have that shape, such as `as the output has`
 */
export function requireShape(
  caller: string,
  name: string,
  shape: readonly number[],
  expected: readonly number[],
  reason: string,
): void {
  if (shape.length === expected.length && shape.every((n, axis) => n === expected[axis])) return;
  throw new RangeError(
    `${caller}: ${name} should have shape [${expected.join(", ")}], ${reason}, ` +
      `got shape [${shape.join(", ")}]`,
  );
}
