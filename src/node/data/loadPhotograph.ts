import { join } from "node:path";
import type { NumericArray } from "../../arrays/index.ts";
import { imageFromBytes } from "../../images/index.ts";
import { packageFolder } from "../packageFolder.ts";
import { readChecked } from "./readChecked.ts";

/**
 * The photographs that lie in this package.
 *
 * @example
 * ```ts
 * import { photographNames } from "two-kernels/data";
 * photographNames.length; // => 7
 * photographNames[2]; // => "chelsea"
 * ```
 */
export const photographNames = [
  "astronaut",
  "camera",
  "chelsea",
  "coffee",
  "hubble",
  "retina",
  "rocket",
] as const;

/** The name of a photograph, such as `"chelsea"`, a cat. */
export type PhotographName = (typeof photographNames)[number];

/**
 * A photograph in colour, its longer side about 250 pixels, from this package's own files; all may
 * be used freely. See `data/photographs/README.md` for where they come from.
 *
 * @param name one of `photographNames`
 * @param folder where the files and their checksums lie; this package's own if left out
 * @returns `[height, width, 3]`, values from 0 to 1
 * @throws RangeError if there is no photograph of that name; Error if its file is missing or damaged
 *
 * @example
 * ```ts
 * import { loadPhotograph } from "two-kernels/data";
 * const cat = await loadPhotograph("chelsea");
 * cat.shape; // => [170, 256, 3]
 * ```
 */
export async function loadPhotograph(
  name: PhotographName,
  folder: string = join(packageFolder(), "data", "photographs"),
): Promise<NumericArray<Float32Array>> {
  if (!photographNames.includes(name)) {
    throw new RangeError(
      `loadPhotograph: there is no photograph ${JSON.stringify(name)}: ` +
        `the names are ${photographNames.join(", ")}`,
    );
  }
  const bytes = await readChecked("loadPhotograph", join(folder, `${name}.png`));
  return imageFromBytes(await decode(bytes));
}

/** The decoder is loaded with the first photograph: whoever needs none does not wait for it. */
async function decode(bytes: Uint8Array) {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  const image = await loadImage(bytes);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { data: context.getImageData(0, 0, width, height).data, height, width };
}
