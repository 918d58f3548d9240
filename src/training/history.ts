/** What one pass over the training examples gave. */
export interface EpochResult {
  /** Which pass, from 1. */
  readonly epoch: number;
  /** Mean loss over the training examples, each measured as its batch came by. */
  readonly loss: number;
  /** Share of training examples told right, 0 to 1, measured likewise. */
  readonly accuracy: number;
  /** Mean loss over the validation examples after the pass. */
  readonly validationLoss?: number;
  /** Share of validation examples told right after the pass, 0 to 1. */
  readonly validationAccuracy?: number;
  /** How long the pass took, validation included. */
  readonly seconds: number;
}

/** What a training gave, epoch by epoch. */
export interface History {
  readonly epochs: readonly EpochResult[];
  /** With `earlyStop`, the pass whose weights the network has: the one with the lowest validation loss. */
  readonly bestEpoch?: number;
  /** Whether `stop` ended it; its last pass may then have had a part of the batches only. */
  readonly stopped?: true;
  /** How long all of it took. */
  readonly seconds: number;
}
