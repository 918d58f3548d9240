import { createRequire } from "node:module";
import type { Tfjs } from "../training/index.ts";
import { registerDilatedGradient } from "./dilatedGradient.ts";

const require = createRequire(import.meta.url);

/** Loads tfjs with its plain JavaScript backend, without a word on stdout or stderr. */
export function loadPlainTfjs(): Tfjs {
  const tf = require("@tensorflow/tfjs") as Tfjs;
  void tf.setBackend("cpu");
  // The backend recommends tfjs-node at its first tensor unless it is in production mode;
  // describeBackend says it better.
  tf.env().set("PROD", true);
  tf.scalar(0).dispose();
  tf.env().set("PROD", false);
  registerDilatedGradient(tf);
  return tf;
}
