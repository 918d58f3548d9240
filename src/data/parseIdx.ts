import { describeShape, describeValue, fromData } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/** The code of unsigned bytes, the one kind of number that image sets use. */
const unsignedByte = 0x08;

/**
 * Reads the IDX format, in which MNIST and Fashion-MNIST are published: two zero bytes, a type
 * code, the number of axes, the length of each as a big-endian 32-bit number, then the data. Only
 * unsigned bytes are read. Source: LeCun, Cortes and Burges, "The MNIST database", file formats.
 *
 * @param bytes the whole file, already decompressed
 * @param name what to call the file in an error
 * @returns the bytes with their shape, such as `[n, 28, 28]`; they are not copied
 * @throws RangeError if the file is not IDX, holds other numbers, is truncated or too long;
 *   TypeError if it is not a Uint8Array
 *
 * @example
 * ```ts
 * import { parseIdx, toNested } from "two-kernels";
 * const file = Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 3, 7, 8, 9);
 * toNested(parseIdx(file)); // => [[7, 8, 9]]
 * ```
 */
export function parseIdx(bytes: Uint8Array, name = "the file"): NumericArray<Uint8Array> {
  if (!((bytes as unknown) instanceof Uint8Array)) {
    throw new TypeError(
      `parseIdx: ${name} should be a Uint8Array of its bytes, got ${describeValue(bytes)}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || bytes[0] !== 0 || bytes[1] !== 0) {
    throw new RangeError(
      `parseIdx: ${name} should begin with the bytes 0 0, a type and a number of axes, ` +
        `got ${describeBytes(bytes.subarray(0, 4))}: is it an IDX file, and decompressed?`,
    );
  }
  if (bytes[2] !== unsignedByte) {
    throw new RangeError(
      `parseIdx: ${name} should hold unsigned bytes (type code 8), got type code ${bytes[2]}`,
    );
  }
  const axes = bytes[3];
  const start = 4 + 4 * axes;
  if (axes === 0 || bytes.length < start) {
    throw new RangeError(
      `parseIdx: ${name} names ${axes} axes but ends after ${bytes.length} bytes: it is truncated`,
    );
  }
  const shape = Array.from({ length: axes }, (_, i) => view.getUint32(4 + 4 * i));
  const size = shape.reduce((product, n) => product * n, 1);
  if (bytes.length - start !== size) {
    const cause = bytes.length - start < size ? "is truncated" : "has more than its data";
    throw new RangeError(
      `parseIdx: ${name} should hold ${describeShape(shape)} = ${size} bytes after its header, ` +
        `got ${bytes.length - start}: it ${cause}; fetch it again`,
    );
  }
  return fromData(bytes.subarray(start), shape);
}

function describeBytes(bytes: Uint8Array): string {
  return bytes.length === 0 ? "no bytes at all" : `the bytes ${bytes.join(" ")}`;
}
