/** An IDX file of unsigned bytes, written out by hand rather than by the code under test. */
export function idxBytes(shape: readonly number[], data: readonly number[]): Uint8Array {
  const lengths = shape.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
  return Uint8Array.of(0, 0, 8, shape.length, ...lengths, ...data);
}
