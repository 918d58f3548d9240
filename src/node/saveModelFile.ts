import { rename, rm, writeFile } from "node:fs/promises";
import { saveModel } from "../training/index.ts";
import type { LayersModel } from "../training/index.ts";

/**
 * Writes a network to a file, which `loadModelFile` reads back. The file is there whole or not at all:
 * one that was there before stays until the new one is complete.
 *
 * @param model a network of tfjs layers
 * @param path where to write it; an existing file is replaced
 * @throws Error if the file cannot be written
 *
 * @example
 * ```ts
 * import { buildDigitsCnn } from "two-kernels";
 * import { saveModelFile, tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * const refused = saveModelFile(model, "no-such-folder/digits.model");
 * await refused.catch((error) => error.message.includes("cannot be written")); // => true
 * ```
 */
export async function saveModelFile(model: LayersModel, path: string): Promise<void> {
  const bytes = await saveModel(model);
  const unfinished = `${path}.${process.pid}.new`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Error(
      `saveModelFile: ${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}): ` +
        `does its folder exist, and may you write there?`,
      { cause: error },
    );
  }
}
