import type { io } from "@tensorflow/tfjs";
import { modelBytes } from "./modelFile.ts";
import type { LayersModel } from "./tfjs.ts";

/**
 * A network as bytes: its layers and its weights, which `loadModel` reads back. What the optimiser
 * remembers is left out.
 *
 * @param model a network of tfjs layers
 * @returns a file's worth of bytes, with a checksum
 * @throws TypeError if a layer cannot be written, such as one of your own
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, loadModel, saveModel } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const bytes = await saveModel(buildDigitsCnn(tf, { seed: 1 }));
 * const model = await loadModel(tf, bytes);
 * model.countParams(); // => 5258
 * ```
 */
export async function saveModel(model: LayersModel): Promise<Uint8Array> {
  let artifacts: io.ModelArtifacts | undefined;
  await model.save({
    save(given: io.ModelArtifacts) {
      artifacts = given;
      const dateSaved = new Date(0);
      return Promise.resolve({ modelArtifactsInfo: { dateSaved, modelTopologyType: "JSON" } });
    },
  });
  const { modelTopology, weightSpecs, weightData } = artifacts ?? {};
  if (modelTopology === undefined || weightSpecs === undefined || weightData === undefined) {
    throw new TypeError("saveModel: tfjs gave no layers or no weights of this network");
  }
  const parts = [weightData].flat().map((part) => new Uint8Array(part));
  return modelBytes({ modelTopology, weightSpecs }, parts);
}
