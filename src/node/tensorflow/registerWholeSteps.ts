import { availableParallelism } from "node:os";
import type { NamedTensorMap, Tensor, TensorInfo } from "@tensorflow/tfjs";
import { predictKernel, trainKernel } from "../../training/index.ts";
import type { Tfjs } from "../../training/index.ts";

/** An attribute of a TensorFlow op, as tfjs-node hands it on. */
interface Attribute {
  readonly name: string;
  readonly type: number;
  readonly value: number | readonly number[];
}

/** What is used here of tfjs-node's backend, which has no public types. */
interface TensorflowBackend {
  readonly binding: { readonly TF_ATTR_INT: number; readonly TF_ATTR_FLOAT: number };
  readonly isUsingGpuDevice: boolean;
  executeMultipleOutputs(
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly TensorInfo[],
    outputs: number,
  ): Tensor[];
}

/** More threads than this find too little to do in a batch. */
const mostThreads = 8;

/** What a network is to the ops: see `native/plan.h`. */
interface PlanAttributes {
  readonly input: readonly number[];
  readonly layers: readonly number[];
}

interface TrainAttributes extends PlanAttributes {
  readonly adam: readonly number[];
  readonly batchSize: number;
}

/**
 * Makes this package's own TensorFlow ops known to tfjs as kernels, if the add-on holds them and the
 * device is the processor, for which they are written.
 *
 * @returns whether it did
 */
export function registerWholeSteps(tf: Tfjs): boolean {
  const backend = tf.backend() as unknown as TensorflowBackend;
  if (backend.isUsingGpuDevice) return false;
  const threads = Math.min(availableParallelism(), mostThreads);
  const integer = (name: string, value: number | readonly number[]) => ({
    name,
    type: backend.binding.TF_ATTR_INT,
    value,
  });
  const plan = (attributes: PlanAttributes, tensors: number) => [
    integer("N", tensors),
    integer("threads", threads),
    integer("input", attributes.input),
    integer("layers", attributes.layers),
  ];
  const register = (name: string, run: (inputs: TensorInfo[], attributes: unknown) => Tensor[]) => {
    const kernelFunc = ({ inputs, attrs }: { inputs: unknown; attrs?: unknown }) =>
      run(inputs as TensorInfo[], attrs);
    tf.registerKernel({ kernelName: name, backendName: "tensorflow", kernelFunc });
  };
  register(trainKernel, (inputs, attributes) => {
    const { adam, batchSize, ...network } = attributes as TrainAttributes;
    const tensors = inputs.length - 4;
    const own = [
      integer("batch", batchSize),
      { name: "adam", type: backend.binding.TF_ATTR_FLOAT, value: adam },
    ];
    return backend.executeMultipleOutputs(
      trainKernel,
      [...plan(network, tensors), ...own],
      inputs,
      tensors + 2,
    );
  });
  register(predictKernel, (inputs, attributes) =>
    backend.executeMultipleOutputs(
      predictKernel,
      plan(attributes as PlanAttributes, inputs.length - 1),
      inputs,
      1,
    ),
  );
  if (answersRight(tf)) return true;
  for (const name of [trainKernel, predictKernel]) tf.unregisterKernel(name, "tensorflow");
  return false;
}

/** One dense layer of one unit on one pixel: with any weight its only class has probability 1. */
function answersRight(tf: Tfjs): boolean {
  const layers = [2, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0];
  try {
    return tf.tidy(() => {
      const inputs = [tf.ones([1, 1, 1, 1]), tf.ones([1, 1])] as unknown as NamedTensorMap;
      const [answer]: Tensor[] = tf
        .engine()
        .runKernel(predictKernel, inputs, { input: [1, 1, 1], layers });
      return answer.dataSync()[0] === 1;
    });
  } catch {
    return false;
  }
}
