import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs";
import { describe, expect, test } from "vitest";
import { describeBackend, tf } from "../../../../src/node/index.ts";
import { registerWholeSteps } from "../../../../src/node/tensorflow/registerWholeSteps.ts";
import { predictKernel, trainKernel } from "../../../../src/training/index.ts";

/** One dense layer of two units on images of one pixel. */
const plan = { input: [1, 1, 1], layers: [2, 0, 0, 0, 1, 1, 0, 0, 1, 1, 2, 1] };

function train(change: {
  labels?: number[];
  order?: number[];
  rates?: number[];
  weights?: number[];
}) {
  return tf.tidy(() => {
    const { labels = [0, 1], order = [0, 1], rates = [1], weights = [0, 0] } = change;
    const inputs = [
      tf.tensor4d([1, 2], [2, 1, 1, 1]),
      tf.tensor1d(labels, "int32"),
      tf.tensor1d(order, "int32"),
      tf.tensor1d(rates),
      tf.tensor(weights, [1, weights.length]),
      tf.zeros([2]),
    ] as unknown as NamedTensorMap;
    const attributes = { ...plan, adam: [], batchSize: 2 };
    const outputs: Tensor[] = tf.engine().runKernel(trainKernel, inputs, attributes);
    return outputs.map((output) => Array.from(output.dataSync()));
  });
}

describe("the ops for whole steps", () => {
  test("are there, and the backend says so", () => {
    expect(tf.getKernel(trainKernel, "tensorflow")).toBeDefined();
    expect(describeBackend().reason).toContain("with this package's ops");
  });

  test("one step by hand: from zero weights each probability is 1/2", () => {
    const [weights, biases, losses, rights] = train({});
    expect(losses).toEqual([expect.closeTo(Math.LN2, 6) as number]);
    expect(rights).toEqual([1]);
    // Slopes by the outputs are -1/4, 1/4 for pixel 1 and 1/4, -1/4 for pixel 2.
    expect(weights).toEqual([
      expect.closeTo(-0.25, 6) as number,
      expect.closeTo(0.25, 6) as number,
    ]);
    expect(biases).toEqual([expect.closeTo(0, 6) as number, expect.closeTo(0, 6) as number]);
  });

  test.each([
    ["a label without a class", { labels: [0, 2] }, "out of range"],
    ["a negative label", { labels: [0, -1] }, "out of range"],
    ["an example that is not there", { order: [0, 2] }, "out of range"],
    ["labels for other images", { labels: [0] }, "do not fit each other"],
    ["step sizes for other batches", { rates: [1, 1] }, "do not fit each other"],
    ["weights of another network", { weights: [0, 0, 0] }, "the weights do not fit the layers"],
  ])("refuse %s", (_, change, message) => {
    expect(() => train(change)).toThrow(message);
  });

  test("are left out where the add-on lacks them, or computes elsewhere", () => {
    const kernels = new Set<string>();
    const fake = (backend: object) =>
      ({
        backend: () => ({ binding: {}, ...backend }),
        tidy: (work: () => unknown) => work(),
        ones: () => undefined,
        engine: () => ({
          runKernel() {
            throw new Error("Op type not registered");
          },
        }),
        registerKernel: ({ kernelName }: { kernelName: string }) => kernels.add(kernelName),
        unregisterKernel: (name: string) => kernels.delete(name),
      }) as unknown as typeof tf;
    expect(registerWholeSteps(fake({}))).toBe(false);
    expect(kernels).toEqual(new Set());
    expect(registerWholeSteps(fake({ isUsingGpuDevice: true }))).toBe(false);
  });

  test("predict probabilities", () => {
    const inputs = [tf.ones([1, 1, 1, 1]), tf.tensor2d([[Math.log(3), 0]]), tf.zeros([2])];
    const [output]: Tensor[] = tf
      .engine()
      .runKernel(predictKernel, inputs as unknown as NamedTensorMap, plan);
    const [first, second] = output.dataSync();
    expect(first).toBeCloseTo(0.75, 6);
    expect(second).toBeCloseTo(0.25, 6);
    tf.dispose([output, ...inputs]);
  });
});
