import { join } from "node:path";
import type { LabelledImages } from "../../data/index.ts";
import { loadImageSet } from "./loadImageSet.ts";
import { packageFolder } from "../packageFolder.ts";

const classNames = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Handwritten digits to learn from and to be measured on. No image is in both. */
export interface Digits {
  /** 8,000 examples. */
  readonly train: LabelledImages;
  /** 2,000 examples, with the same share of each digit. */
  readonly test: LabelledImages;
}

/**
 * 10,000 handwritten digits of MNIST, 28 by 28 grey pixels each, from this package's own files:
 * nothing is fetched. See `data/digits/README.md` for where they come from.
 *
 * @param folder where the four files and their checksums lie; this package's own if left out
 * @returns images `[n, 28, 28, 1]`, 0 (paper) to 1 (ink), with labels 0 to 9
 * @throws Error if a file is missing or damaged
 *
 * @example
 * ```ts
 * import { loadDigits } from "two-kernels/data";
 * const { train, test } = await loadDigits();
 * train.images.shape; // => [8000, 28, 28, 1]
 * test.labels.length; // => 2000
 * ```
 */
export async function loadDigits(
  folder: string = join(packageFolder(), "data", "digits"),
): Promise<Digits> {
  const [train, test] = await Promise.all(
    ["train", "test"].map((name) => loadImageSet("loadDigits", folder, name, classNames)),
  );
  return { train, test };
}
