import type { Tfjs } from "../training/index.ts";
import { describeGpu, describeProcessor } from "./describeDevice.ts";
import { loadPlainTfjs } from "./loadPlainTfjs.ts";
import { loadTensorflow } from "./loadTensorflow.ts";
import type { LoadedTensorflow } from "./loadTensorflow.ts";
import { loadWasm } from "./wasm/loadWasm.ts";

/** What trains the networks, and why it was chosen. */
export interface BackendDescription {
  /**
   * `"tensorflow"` is TensorFlow's own code by way of tfjs-node, `"wasm"` tfjs's WebAssembly, and
   * `"cpu"` plain JavaScript.
   */
  readonly backend: "tensorflow" | "wasm" | "cpu";
  /** What it computes on: the GPU's name, or the processor's and how many cores it has. */
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

/** How each backend is loaded; a loader throws where its backend cannot be had. */
export interface BackendLoaders {
  readonly node: () => LoadedTensorflow;
  readonly wasm: () => Promise<Tfjs>;
  readonly cpu: () => Tfjs;
}

const loaders: BackendLoaders = { node: loadTensorflow, wasm: loadWasm, cpu: loadPlainTfjs };
const variable = "TWO_KERNELS_BACKEND";

/**
 * The best backend this machine has: TensorFlow if its add-on loads, else WebAssembly, else plain
 * JavaScript. Or the one asked for, and no other.
 *
 * @param asked `"node"`, `"wasm"` or `"cpu"`; by default what the variable TWO_KERNELS_BACKEND says
 * @throws Error if the backend asked for cannot be had
 */
export async function chooseBackend(
  asked: string | undefined = process.env[variable],
  { node, wasm, cpu }: BackendLoaders = loaders,
): Promise<ChosenBackend> {
  switch (asked) {
    case undefined:
    case "":
      return chooseBest({ node, wasm, cpu });
    case "node":
      return onTensorflow(orFail(node));
    case "wasm":
      return plain("wasm", await wasm(), `${variable} asks for it.`);
    case "cpu":
      return plain("cpu", cpu(), `${variable} asks for it.`);
    default:
      throw new Error(
        `${variable} is "${asked}"; it can be node, wasm or cpu, or left out for the best there is.`,
      );
  }
}

async function chooseBest({ node, wasm, cpu }: BackendLoaders): Promise<ChosenBackend> {
  let loaded: LoadedTensorflow;
  try {
    loaded = node();
  } catch (error) {
    const missing = `the tfjs-node add-on did not load (${firstLine(error)})`;
    const remedy = `run "npm run doctor" to see what is missing.`;
    try {
      const reason = `${missing}, so WebAssembly has to do, several times slower; ${remedy}`;
      return plain("wasm", await wasm(), reason);
    } catch (failure) {
      const both = `${missing}, nor WebAssembly (${firstLine(failure)})`;
      return plain("cpu", cpu(), `${both}: plain JavaScript is many times slower; ${remedy}`);
    }
  }
  return onTensorflow(loaded);
}

function orFail(node: BackendLoaders["node"]): LoadedTensorflow {
  try {
    return node();
  } catch (error) {
    throw new Error(
      `${variable} is "node", but the tfjs-node add-on did not load (${firstLine(error)}): ` +
        `run "npm run doctor" to see what is missing, or leave ${variable} out.`,
      { cause: error },
    );
  }
}

function onTensorflow({ tf, version, wholeSteps, gpu }: LoadedTensorflow): ChosenBackend {
  const reason =
    `the tfjs-node add-on loads, and runs on TensorFlow ${version}, ` +
    `${wholeSteps ? "with" : "without"} this package's ops for whole training steps.`;
  const device = gpu ? describeGpu() : describeProcessor();
  return { tf, description: { backend: "tensorflow", device, tensorflow: version, reason } };
}

function plain(backend: "wasm" | "cpu", tf: Tfjs, reason: string): ChosenBackend {
  return { tf, description: { backend, device: describeProcessor(), reason } };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0].trim();
}
