import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { idx } from "./idx.ts";

/** Examples before they are packed: each image's bytes, and its class. */
export interface RawExamples {
  readonly images: readonly Uint8Array[];
  readonly labels: Uint8Array;
  /** Height and width of each image in pixels. */
  readonly side: number;
}

/**
 * Writes some examples as a pair of IDX files in gzip.
 *
 * @param name what the files' names begin with, such as `train`
 * @param indices which examples, in their order
 * @returns the names of the files
 */
export function writeSet(
  folder: string,
  name: string,
  { images, labels, side }: RawExamples,
  indices: readonly number[],
): string[] {
  const pixels = Buffer.concat(indices.map((i) => images[i]));
  const files = {
    [`${name}-images-idx3-ubyte.gz`]: idx([indices.length, side, side], pixels),
    [`${name}-labels-idx1-ubyte.gz`]: idx(
      [indices.length],
      Uint8Array.from(indices, (i) => labels[i]),
    ),
  };
  for (const [file, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, file), gzipSync(bytes, { level: 9 }));
  }
  return Object.keys(files);
}
