import type { io } from "@tensorflow/tfjs";
import { compileClassifier } from "./compileClassifier.ts";
import { readModelBytes } from "./modelFile.ts";
import type { LayersModel, Tfjs } from "./tfjs.ts";

/** How a loaded network learns on. */
export interface LoadModelOptions {
  /** Adam's step size, should the network be trained further; 0.001 if left out. */
  learningRate?: number;
}

/**
 * A network from the bytes that `saveModel` made of it, compiled as `fit` wants it, with an optimiser
 * that starts anew.
 *
 * @param tf the tfjs namespace, on the backend of your choice
 * @param bytes what `saveModel` gave
 * @param options how it learns on
 * @returns the network, with the same layers and the same weights to the last bit
 * @throws RangeError if the bytes are of another kind, of another version, cut short or damaged
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, loadModel, saveModel } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const saved = buildDigitsCnn(tf, { seed: 1 });
 * const loaded = await loadModel(tf, await saveModel(saved));
 * loaded.layers[0].name; // => "conv1"
 * ```
 */
export async function loadModel(
  tf: Tfjs,
  bytes: Uint8Array,
  options: LoadModelOptions = {},
): Promise<LayersModel> {
  const { description, weights } = readModelBytes("loadModel", bytes);
  const { modelTopology, weightSpecs } = description as Required<io.ModelArtifacts>;
  // A copy by hand: the slice of a Buffer of Node shares its memory.
  const weightData = new Uint8Array(weights).buffer;
  const handler = { load: () => Promise.resolve({ modelTopology, weightSpecs, weightData }) };
  const model = await tf.loadLayersModel(handler);
  return compileClassifier("loadModel", tf, model, options.learningRate ?? 0.001);
}
