import type { RawLayer } from "./readMlp.ts";

/** The layers of the pass with the lowest validation loss. */
interface Kept {
  readonly epoch: number;
  readonly loss: number;
  readonly layers: readonly RawLayer[];
}

/** Remembers the best pass of a training that may stop early. */
export interface BestSoFar {
  /** Whether no pass before `epoch` has been better for as long as patience allows. */
  isLongAgo(epoch: number): boolean;
  /** Looks at the layers after a pass, and keeps a copy if they are the best. */
  offer(epoch: number, loss: number, layers: readonly RawLayer[]): void;
  /** The best, if there is patience to be lost. */
  kept(): Kept | undefined;
}

/** @param patience passes without a better one after which to stop; undefined to keep nothing */
export function bestSoFar(patience: number | undefined): BestSoFar {
  let best: Kept | undefined;
  return {
    isLongAgo: (epoch) => best !== undefined && epoch - best.epoch > (patience ?? Infinity),
    offer: (epoch, loss, layers) => {
      if (patience === undefined || loss >= (best?.loss ?? Infinity)) return;
      const copies = layers.map((layer) => ({
        ...layer,
        weights: layer.weights.slice(),
        biases: layer.biases.slice(),
      }));
      best = { epoch, loss, layers: copies };
    },
    kept: () => best,
  };
}
