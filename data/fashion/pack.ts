/**
 * Packs a part of Fashion-MNIST into the IDX files beside this script. See README.md.
 *
 *     apt-get install dataset-fashion-mnist
 *     npx tsx data/fashion/pack.ts /usr/share/datasets/fashion-mnist
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseIdx, stratifiedSplit } from "../../src/data/index.ts";
import { seededRandom } from "../../src/random/index.ts";
import { writeSet } from "../pack/writeSet.ts";
import type { RawExamples } from "../pack/writeSet.ts";
import { writeSums } from "../pack/writeSums.ts";

const seed = 1;
const counts = { train: 10_000, test: 2000 };

function readExamples(folder: string, name: string): RawExamples {
  const read = (file: string) => parseIdx(gunzipSync(readFileSync(join(folder, file))), file);
  const { data, shape } = read(`${name}-images-idx3-ubyte.gz`);
  const [count, side] = shape;
  const pixels = side * side;
  const images = Array.from({ length: count }, (_, i) =>
    data.subarray(i * pixels, (i + 1) * pixels),
  );
  return { images, labels: read(`${name}-labels-idx1-ubyte.gz`).data, side };
}

const folder = process.argv.at(2);
if (folder === undefined) {
  throw new Error("pack: expected the folder of Debian's dataset-fashion-mnist");
}
const random = seededRandom(seed);
const here = import.meta.dirname;
const [train, test] = [readExamples(folder, "train"), readExamples(folder, "t10k")];
// Of each published part the same share of every class: the "test" of a split is the part of a
// given size.
const chosen = stratifiedSplit(train.labels, counts.train, random).test;
const measured = stratifiedSplit(test.labels, counts.test, random).test;
writeSums(here, [
  ...writeSet(here, "train", train, chosen),
  ...writeSet(here, "test", test, measured),
]);
console.log(`packed ${chosen.length} training and ${measured.length} test examples`);
