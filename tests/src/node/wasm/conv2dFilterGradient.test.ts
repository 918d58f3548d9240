import type { Tensor4D } from "@tensorflow/tfjs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tf as tensorflow } from "../../../../src/node/index.ts";
import { loadWasm } from "../../../../src/node/wasm/loadWasm.ts";
import type { Tfjs } from "../../../../src/training/index.ts";
import { expectClose } from "../../expectClose.ts";
import { convolutions, gradientsOn } from "../convolutionGradients.ts";

describe("the gradient of a filter on WebAssembly", () => {
  let tf: Tfjs;
  beforeAll(async () => {
    expect(tensorflow.getBackend()).toBe("tensorflow");
    tf = await loadWasm();
  });
  afterAll(() => tf.setBackend("tensorflow"));

  test("equals TensorFlow's, whatever the shapes, stride, padding and dilation", async () => {
    await fc.assert(
      fc.asyncProperty(convolutions, async (convolution) => {
        await tf.setBackend("tensorflow");
        const expected = gradientsOn(tensorflow, convolution);
        await tf.setBackend("wasm");
        const got = gradientsOn(tf, convolution);
        expectClose(got.image, expected.image, 0);
        expectClose(got.filter, expected.filter, 0);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test("leaves no tensor behind", () => {
    const [x, filter] = [tf.ones([2, 5, 5, 1]), tf.ones([3, 3, 1, 2])] as [Tensor4D, Tensor4D];
    const run = () => {
      tf.tidy(() =>
        tf
          .grad((w) => tf.conv2d(x, w as Tensor4D, 2, "same"))(filter)
          .dataSync(),
      );
    };
    run();
    const before = tf.memory().numTensors;
    run();
    expect(tf.memory().numTensors).toBe(before);
  });

  test("refuses channels first, and says what to do", () => {
    const inputs = { x: tf.ones([1, 1, 5, 5]), dy: tf.ones([1, 1, 3, 3]) };
    const filterShape = [3, 3, 1, 1];
    const attributes = { strides: 1, pad: "valid", dataFormat: "NCHW", filterShape };
    expect(() => {
      tf.engine().runKernel("Conv2DBackpropFilter", inputs, attributes);
    }).toThrow(/expected images as NHWC, got NCHW.*channelsLast/);
  });
});
