import type { Tensor } from "@tensorflow/tfjs";
import type { LayersModel, Tfjs } from "./tfjs.ts";

/** Remembers the weights of the pass with the lowest validation loss. */
export interface EarlyStop {
  /** Looks at a pass that is done; true if it is time to stop. */
  isOver(epoch: number, validationLoss: number): boolean;
  /** Gives the network the weights of the best pass seen, and says which it was. */
  restore(): number | undefined;
  /** Frees what it remembers. */
  dispose(): void;
}

/** @param patience passes without a lower validation loss after which to stop */
export function earlyStop(tf: Tfjs, model: LayersModel, patience: number): EarlyStop {
  let best: { epoch: number; loss: number; weights: Tensor[] } | undefined;
  return {
    isOver(epoch, loss) {
      if (best === undefined || loss < best.loss) {
        tf.dispose(best?.weights ?? []);
        // Training replaces the tensors of weights and never writes into them: a clone stays as it is.
        best = { epoch, loss, weights: model.getWeights().map((weight) => weight.clone()) };
      }
      return epoch - best.epoch >= patience;
    },
    restore() {
      if (best !== undefined) model.setWeights(best.weights);
      return best?.epoch;
    },
    dispose() {
      tf.dispose(best?.weights ?? []);
    },
  };
}
