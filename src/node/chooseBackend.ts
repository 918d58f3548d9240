import { availableParallelism, cpus } from "node:os";
import type { Tfjs } from "../training/index.ts";
import { loadPlainTfjs } from "./loadPlainTfjs.ts";
import { loadTensorflow } from "./loadTensorflow.ts";
import type { LoadedTensorflow } from "./loadTensorflow.ts";

/** What trains the networks, and why it was chosen. */
export interface BackendDescription {
  /** `"tensorflow"` is TensorFlow's own code by way of tfjs-node, `"cpu"` plain JavaScript. */
  readonly backend: "tensorflow" | "cpu";
  /** What it computes on, such as the processor's name and how many of its cores. */
  readonly device: string;
  /** TensorFlow's version, if it is that. */
  readonly tensorflow?: string;
  /** Why this one, in a sentence. */
  readonly reason: string;
}

/** A tfjs namespace on its backend, with what is to be said of it. */
export interface ChosenBackend {
  readonly tf: Tfjs;
  readonly description: BackendDescription;
}

/**
 * The best backend this machine has: TensorFlow if its add-on loads, else plain JavaScript.
 *
 * @param load loads tfjs-node, or throws
 */
export function chooseBackend(load: () => LoadedTensorflow = loadTensorflow): ChosenBackend {
  const device = describeProcessor();
  try {
    const { tf, version, wholeSteps } = load();
    const reason =
      `the tfjs-node add-on loads, and runs on TensorFlow ${version}, ` +
      `${wholeSteps ? "with" : "without"} this package's ops for whole training steps.`;
    return { tf, description: { backend: "tensorflow", device, tensorflow: version, reason } };
  } catch (error) {
    const [cause] = (error instanceof Error ? error.message : String(error)).split("\n");
    const reason =
      `the tfjs-node add-on did not load (${cause.trim()}), so plain JavaScript has to do, ` +
      `many times slower; run "npm run doctor" to see what is missing.`;
    return { tf: loadPlainTfjs(), description: { backend: "cpu", device, reason } };
  }
}

function describeProcessor(): string {
  const model = cpus()[0]?.model.trim() ?? "";
  const cores = availableParallelism();
  return `${model || "CPU"}, ${cores} ${cores === 1 ? "core" : "cores"}`;
}
