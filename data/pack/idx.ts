/** An IDX file of unsigned bytes: `parseIdx` of the library reads it, and says where the format is from. */
export function idx(shape: readonly number[], data: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  header.setUint8(2, 0x08);
  header.setUint8(3, shape.length);
  shape.forEach((length, axis) => {
    header.setUint32(4 + 4 * axis, length);
  });
  return Buffer.concat([new Uint8Array(header.buffer), data]);
}
