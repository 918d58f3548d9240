import { readFile } from "node:fs/promises";
import { loadModel } from "../training/index.ts";
import type { LayersModel, LoadModelOptions } from "../training/index.ts";
import { tf } from "./backend.ts";

/**
 * Reads a network that `saveModelFile` has written, onto this machine's backend.
 *
 * @param path the file
 * @param options how the network learns on
 * @returns the network, ready for `fit` and `evaluate`
 * @throws Error if the file cannot be read; RangeError if it holds no network, or not all of one
 *
 * @example
 * ```ts
 * import { loadModelFile } from "two-kernels/node";
 * const missing = loadModelFile("no-such-folder/digits.model");
 * await missing.catch((error) => error.message.includes("cannot be read")); // => true
 * ```
 */
export async function loadModelFile(
  path: string,
  options: LoadModelOptions = {},
): Promise<LayersModel> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new Error(
      `loadModelFile: ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      { cause: error },
    );
  }
  return loadModel(tf, bytes, options);
}
