import type * as tfjs from "@tensorflow/tfjs";

/**
 * The tfjs namespace, which every training function takes first: whoever calls has chosen the
 * backend, and this library loads none.
 */
export type Tfjs = typeof tfjs;

/** A network of tfjs layers. */
export type LayersModel = tfjs.LayersModel;
