import type { LabelledImages } from "../data/index.ts";
import { setLearningRate } from "./learningRate.ts";
import type { LayersModel, Tfjs } from "./tfjs.ts";
import { trainBatch } from "./trainBatch.ts";
import type { BatchResult } from "./trainBatch.ts";
import { wholeStepTrainer } from "./wholeSteps/wholeStepTrainer.ts";

/** One step to take: on which examples, and how large. */
export interface Step {
  readonly indices: Int32Array;
  readonly learningRate: number;
}

/** What takes steps with a network on one set of examples. */
export interface Trainer {
  /** How many steps it would like to be given at once, so that the host gets its turns in time. */
  readonly atOnce: number;
  /**
   * Takes the steps in order, up to the first whose loss is not finite: a result for each step
   * taken. Every batch but the last holds as many examples as the trainer was made for.
   */
  take(steps: readonly Step[]): Promise<BatchResult[]>;
  /** Frees what it holds; the network keeps what it has learnt. */
  dispose(): void;
}

/** The quickest trainer that this backend has for this network. */
export function createTrainer(
  tf: Tfjs,
  model: LayersModel,
  data: LabelledImages,
  batchSize: number,
): Trainer {
  return wholeStepTrainer(tf, model, data, batchSize) ?? plainTrainer(tf, model, data);
}

/** tfjs's own steps, op by op: any network, any optimiser, any backend. */
function plainTrainer(tf: Tfjs, model: LayersModel, data: LabelledImages): Trainer {
  return {
    atOnce: 1,
    async take(steps) {
      const results: BatchResult[] = [];
      for (const { indices, learningRate } of steps) {
        setLearningRate(model, learningRate);
        const result = await trainBatch(tf, model, data, indices);
        results.push(result);
        if (!Number.isFinite(result.loss)) break;
      }
      return results;
    },
    dispose() {
      // Each batch has freed its own.
    },
  };
}
