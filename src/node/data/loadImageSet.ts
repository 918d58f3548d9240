import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { imagesFromIdx } from "../../data/index.ts";
import type { LabelledImages } from "../../data/index.ts";
import { readChecked } from "./readChecked.ts";

const inflate = promisify(gunzip);

/**
 * Reads the pair of IDX files, images and labels, that `name` begins.
 *
 * @param caller the public function to name in an error
 * @param remedy how to get the files back
 */
export async function loadImageSet(
  caller: string,
  folder: string,
  name: string,
  classNames: readonly string[],
  remedy?: string,
): Promise<LabelledImages> {
  const [images, labels] = await Promise.all(
    [`${name}-images-idx3-ubyte.gz`, `${name}-labels-idx1-ubyte.gz`].map(async (file) =>
      inflate(await readChecked(caller, join(folder, file), remedy)),
    ),
  );
  return imagesFromIdx(images, labels, classNames);
}
