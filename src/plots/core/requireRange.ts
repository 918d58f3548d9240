/** Refuses a range that is not two numbers, the smaller first. */
export function requireRange(caller: string, range: readonly number[] | undefined): void {
  if (!range) return;
  const [min, max] = range;
  if (range.length === 2 && Number.isFinite(min) && Number.isFinite(max) && min < max) return;
  throw new RangeError(
    `${caller}: expected range as two numbers, the smaller first, got [${range.join(", ")}]`,
  );
}
