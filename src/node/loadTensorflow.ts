import { createRequire } from "node:module";
import type { Tfjs } from "../training/index.ts";
import { registerDilatedGradient } from "./dilatedGradient.ts";
import { registerWholeSteps } from "./tensorflow/registerWholeSteps.ts";

const require = createRequire(import.meta.url);

/** tfjs over TensorFlow, with the version of the latter. */
export interface LoadedTensorflow {
  readonly tf: Tfjs;
  readonly version: string;
  /** Whether it has the ops that train by whole steps. */
  readonly wholeSteps: boolean;
  /** Whether it computes on a GPU. */
  readonly gpu: boolean;
}

/**
 * Loads tfjs-node, and with it TensorFlow, without a word on stdout or stderr.
 *
 * @throws Error if its add-on is missing or does not load
 */
export function loadTensorflow(): LoadedTensorflow {
  quietTensorflow();
  replaceDeprecated();
  const tf = withoutDeprecationWarnings(() => require("@tensorflow/tfjs-node") as Tfjs);
  registerDilatedGradient(tf);
  const { binding, isUsingGpuDevice } = tf.backend() as unknown as {
    binding: { TF_Version: string };
    isUsingGpuDevice: boolean;
  };
  const wholeSteps = registerWholeSteps(tf);
  return { tf, version: binding.TF_Version, wholeSteps, gpu: isUsingGpuDevice };
}

/**
 * TensorFlow 2.21 announces oneDNN while its library loads, before it knows its log level, so the
 * level alone does not keep it quiet; only leaving oneDNN out does. Whoever sets
 * TF_ENABLE_ONEDNN_OPTS=1 gets oneDNN, and the line: the lessons' network then trains in about three
 * quarters of the time, with the same losses to four digits.
 */
function quietTensorflow(): void {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= "3";
  process.env.TF_ENABLE_ONEDNN_OPTS ??= "0";
}

/**
 * tfjs-node 4.22 calls two functions of Node's of which newer ones warn, in the cell that trains, and of which one is gone
 * from Node 23 on: tensorflow/tfjs issue 8609.
 */
function replaceDeprecated(): void {
  const util = require("node:util") as Record<string, unknown>;
  util.isNullOrUndefined = (value: unknown) => value === null || value === undefined;
  util.isArray = Array.isArray;
}

/** tfjs-node's dependencies use `punycode` and `url.parse`, of which newer Nodes complain to the user. */
function withoutDeprecationWarnings<Result>(load: () => Result): Result {
  const before = process.noDeprecation;
  process.noDeprecation = true;
  try {
    return load();
  } finally {
    process.noDeprecation = before === true;
  }
}
