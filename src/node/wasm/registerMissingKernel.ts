import type { TensorInfo } from "@tensorflow/tfjs";
import type { Tfjs } from "../../training/index.ts";

/** Makes a kernel known to tfjs's WebAssembly backend, unless it has one of that name. */
export function registerMissingKernel(
  tf: Tfjs,
  kernelName: string,
  compute: (inputs: object, attributes: object) => TensorInfo,
): void {
  const backendName = "wasm";
  const present = tf.getKernelsForBackend(backendName);
  if (present.some((kernel) => kernel.kernelName === kernelName)) return;
  tf.registerKernel({
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs = {} }) => compute(inputs, attrs),
  });
}
