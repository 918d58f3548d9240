const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether the value is the bytes of a PNG file. */
export function isPng(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && SIGNATURE.every((byte, index) => value[index] === byte);
}
