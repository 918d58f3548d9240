import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import type { Tfjs } from "../../training/index.ts";
import { registerDilatedGradient } from "../dilatedGradient.ts";
import { registerFilterGradient } from "./conv2dFilterGradient.ts";
import { registerUnsortedSegmentSum } from "./unsortedSegmentSum.ts";

const require = createRequire(import.meta.url);
const backend = "@tensorflow/tfjs-backend-wasm";

/**
 * Loads tfjs with its WebAssembly backend, and the kernels that it lacks for training.
 *
 * @throws Error if the backend does not start
 */
export async function loadWasm(): Promise<Tfjs> {
  const tf = require("@tensorflow/tfjs") as Tfjs;
  const { setWasmPaths } = require(backend) as { setWasmPaths: (folder: string) => void };
  setWasmPaths(dirname(require.resolve(backend)) + sep);
  if (!(await tf.setBackend("wasm"))) {
    throw new Error(`${backend} did not start; does this Node have WebAssembly?`);
  }
  registerFilterGradient(tf);
  registerUnsortedSegmentSum(tf);
  registerDilatedGradient(tf);
  return tf;
}
