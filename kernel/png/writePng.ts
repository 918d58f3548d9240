/** Pixels by rows: one byte each where there is a palette, else red, green, blue and opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** Red, green, blue and opacity of each entry, at most 256 of them. */
  readonly palette?: readonly (readonly [number, number, number, number])[];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WITH_PALETTE = 3;
const RED_GREEN_BLUE_OPACITY = 6;
/** A row stored as its difference from the row above. */
const UP = 2;

/** The pixels as a PNG file (https://www.w3.org/TR/png-3/). */
export function writePng({ width, height, bytes, palette }: Pixels): Buffer {
  // The kernel starts without zlib; a static import would load it for every notebook.
  const { deflateSync } = process.getBuiltinModule("node:zlib");
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = palette === undefined ? RED_GREEN_BLUE_OPACITY : WITH_PALETTE;
  const colors = palette?.flatMap(([red, green, blue]) => [red, green, blue]);
  const opacity = palette?.map((color) => color[3]);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    ...(colors === undefined ? [] : [chunk("PLTE", Buffer.from(colors))]),
    ...(opacity === undefined ? [] : [chunk("tRNS", Buffer.from(opacity))]),
    chunk("IDAT", deflateSync(filterRows(bytes, height))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** An enlarged picture repeats its rows: as differences those are zeros, which take next to no bytes. */
function filterRows(bytes: Uint8Array, height: number): Buffer {
  const length = bytes.length / height;
  const filtered = Buffer.alloc((length + 1) * height);
  let above: Uint8Array | undefined;
  for (let y = 0; y < height; y++) {
    const row = bytes.subarray(y * length, (y + 1) * length);
    const at = y * (length + 1);
    if (above !== undefined && Buffer.compare(row, above) === 0) filtered[at] = UP;
    else filtered.set(row, at + 1);
    above = row;
  }
  return filtered;
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checked = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

/** As `zlib.crc32`, which Node 20 lacks. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = remainders[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
