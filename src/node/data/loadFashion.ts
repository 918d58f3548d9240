import { join } from "node:path";
import type { LabelledImages } from "../../data/index.ts";
import { loadImageSet } from "./loadImageSet.ts";
import { packageFolder } from "../packageFolder.ts";

const classNames = [
  "T-shirt/top",
  "trouser",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "ankle boot",
] as const;

/** Pictures of clothes to learn from and to be measured on. No image of one is in the other. */
export interface Fashion {
  /** 10,000 examples, or 60,000 of the whole set. */
  readonly train: LabelledImages;
  /** 2,000 examples, or 10,000 of the whole set; as many of each class. */
  readonly test: LabelledImages;
}

/** Which part of Fashion-MNIST to load. */
export interface LoadFashionOptions {
  /**
   * All 70,000 images, which `npm run data -- fashion` brings; false if left out. As float32 they
   * take 220 MB of memory.
   */
  readonly whole?: boolean;
  /** Where the four files and their checksums lie; this package's own place if left out. */
  readonly folder?: string;
}

/**
 * Fashion-MNIST: clothes in ten classes, 28 by 28 grey pixels each, a task harder than digits.
 * 12,000 of its images lie in this package: nothing is fetched. See `data/fashion/README.md` for
 * where they come from.
 *
 * @param options `whole` loads all 70,000 images, with the split they were published in, so that
 *   accuracies can be compared with published ones
 * @returns images `[n, 28, 28, 1]`, 0 (background) to 1, with labels 0 to 9
 * @throws Error if a file is missing or damaged
 *
 * @example
 * ```ts
 * import { loadFashion } from "two-kernels/data";
 * const { train, test } = await loadFashion();
 * train.images.shape; // => [10000, 28, 28, 1]
 * test.classNames[9]; // => "ankle boot"
 * ```
 */
export async function loadFashion(options: LoadFashionOptions = {}): Promise<Fashion> {
  const { whole = false, folder = ownFolder(whole) } = options;
  const remedy = whole ? 'bring the whole set with "npm run data -- fashion"' : undefined;
  const load = (name: string) => loadImageSet("loadFashion", folder, name, classNames, remedy);
  // The whole set keeps its published names.
  const [train, test] = await Promise.all([load("train"), load(whole ? "t10k" : "test")]);
  return { train, test };
}

/** The whole set lies apart from what belongs to the package: it is fetched, and not in git. */
function ownFolder(whole: boolean): string {
  return whole
    ? join(packageFolder(), ".data", "fashion")
    : join(packageFolder(), "data", "fashion");
}
