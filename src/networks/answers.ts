/** The place of the largest of `values` from `start` to before `end`, counted from `start`. */
export function largestPlace(
  values: Float32Array | Float64Array,
  start: number,
  end: number,
): number {
  let best = start;
  for (let i = start + 1; i < end; i++) if (values[i] > values[best]) best = i;
  return best - start;
}

/**
 * Whether an example is told right: of several outputs, the largest stands where the largest target does;
 * a single output is nearer than ½ to its target.
 */
export function isRight(
  outputs: Float32Array | Float64Array,
  targets: Float64Array,
  example: number,
  width: number,
): boolean {
  const start = example * width;
  if (width === 1) return Math.abs(outputs[start] - targets[start]) < 0.5;
  const end = start + width;
  return largestPlace(outputs, start, end) === largestPlace(targets, start, end);
}
