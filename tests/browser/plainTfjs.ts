import * as tf from "@tensorflow/tfjs";
import type { Tfjs } from "../../src/index.ts";

/** What `src/node/loadPlainTfjs.ts` is to the tests that run in a browser. */
export function loadPlainTfjs(): Tfjs {
  void tf.setBackend("cpu");
  return tf;
}
