import fc from "fast-check";
import { expect, test } from "vitest";
import { conv2dGradient } from "../../../src/index.ts";
import { loadPlainTfjs } from "../../../src/node/loadPlainTfjs.ts";
import { expectClose } from "../expectClose.ts";
import { convolutions, gradientsOn } from "./convolutionGradients.ts";

const tf = loadPlainTfjs();

test("the gradients of a dilated convolution are those of our conv2d", () => {
  fc.assert(
    fc.property(convolutions, (convolution) => {
      const { image, filter, outGradient, stride, dilation, pad } = convolution;
      const got = gradientsOn(tf, convolution);
      const expected = conv2dGradient(image, filter, outGradient, {
        stride,
        dilation,
        padding: pad,
      });
      expectClose(got.image, expected.inputGradient, 0);
      expectClose(got.filter, expected.filterGradient, 0);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("a network of dilated layers learns", async () => {
  const layer = tf.layers.conv2d({
    filters: 1,
    kernelSize: 3,
    dilationRate: 2,
    activation: "relu",
    kernelInitializer: tf.initializers.randomUniform({ minval: 0, maxval: 0.3, seed: 1 }),
    inputShape: [7, 7, 1],
  });
  const model = tf.sequential({ layers: [layer] });
  model.compile({ optimizer: tf.train.sgd(0.01), loss: "meanSquaredError" });
  const [x, y] = [tf.randomUniform([8, 7, 7, 1], 0, 1, "float32", 1), tf.ones([8, 3, 3, 1])];
  const losses: number[] = [];
  for (let step = 0; step < 20; step++) losses.push((await model.trainOnBatch(x, y)) as number);
  expect(losses.at(-1)).toBeLessThan(losses[0] / 2);
});
