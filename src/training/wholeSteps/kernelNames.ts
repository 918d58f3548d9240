import type { KernelConfig } from "@tensorflow/tfjs";
import type { Tfjs } from "../tfjs.ts";

/** Takes steps of a training: registered with tfjs by a backend that can take whole steps at once. */
export const trainKernel = "TwoKernelsTrain";

/** Runs a network forward only. */
export const predictKernel = "TwoKernelsPredict";

/** Whether the backend that tfjs is on has registered a kernel. */
export function hasKernel(tf: Tfjs, name: string): boolean {
  const kernel = tf.getKernel(name, tf.getBackend()) as KernelConfig | undefined;
  return kernel !== undefined;
}
