import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conv2d, featureMaps, fromData, toNested } from "../../../src/index.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";
import { nestedOf } from "../nestedOf.ts";
import {
  branchedNetwork,
  convolution,
  linear,
  randomImage,
  smoothNetwork,
  tensorsLeftBy,
  tf,
} from "./networks.ts";

const network = smoothNetwork(1);
const image = randomImage([6, 5, 2], 1);
const batch = randomImage([3, 6, 5, 2], 2);

describe("featureMaps", () => {
  test("of a known filter, the sum of products at each place", () => {
    const model = convolution([[[[1, 0]], [[10, 1]]]], [2, 3, 1]);
    const maps = featureMaps(tf, model, [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(toNested(maps)).toEqual([
      [
        [21, 2],
        [32, 3],
      ],
      [
        [54, 5],
        [65, 6],
      ],
    ]);
  });

  test("of any image and filter, equal to conv2d", () => {
    fc.assert(
      fc.property(wholeNumbers([5, 4, 2]), wholeNumbers([3, 2, 2, 3]), (pixels, filter) => {
        const model = convolution(toNested(filter), [5, 4, 2]);
        const maps = featureMaps(tf, model, pixels, "conv");
        model.dispose();
        expect(toNested(maps)).toEqual(toNested(conv2d(pixels, filter)));
      }),
    );
  });

  test("of the last layer, what the network predicts", () => {
    const predicted = tf.tidy(() =>
      (
        network.predict(tf.tensor4d(batch.data, [3, 6, 5, 2])) as ReturnType<typeof tf.tensor>
      ).arraySync(),
    );
    expect(toNested(featureMaps(tf, network, batch, "dense"))).toEqual(predicted);
  });

  test("finds a layer by name or place, the first convolution if not told", () => {
    const byName = featureMaps(tf, network, image, "conv");
    expect(byName.shape).toEqual([4, 4, 3]);
    expect(toNested(featureMaps(tf, network, image, 0))).toEqual(toNested(byName));
    expect(toNested(featureMaps(tf, network, image))).toEqual(toNested(byName));
    expect(featureMaps(tf, network, image, 1).shape).toEqual([48]);
  });

  test("keeps the axis of a batch, and treats its images one by one, however many", () => {
    const many = randomImage([300, 6, 5, 2], 3);
    const maps = featureMaps(tf, network, many, "conv");
    expect(maps.shape).toEqual([300, 4, 4, 3]);
    for (const i of [0, 255, 256, 299]) {
      const one = featureMaps(tf, network, many.pick(i), "conv");
      expect(toNested(maps.pick(i))).toEqual(toNested(one));
    }
    expect(featureMaps(tf, network, batch.hi(1)).shape).toEqual([1, 4, 4, 3]);
  });

  test("takes networks with several paths", () => {
    const model = branchedNetwork(4);
    const pixels = randomImage([5, 6, 1], 5);
    const [near, far, sum] = ["near", "far", "sum"].map((name) =>
      featureMaps(tf, model, pixels, name),
    );
    const added = near.data.map((value, i) => value + far.data[i]);
    expect([...sum.data]).toEqual([...added]);
  });

  test("leaves the image as it is and no tensor behind, also where it refuses", () => {
    const before = [...image.data];
    expect(tensorsLeftBy(() => featureMaps(tf, network, image, "dense"))).toBe(0);
    const refused = () => {
      expect(() => featureMaps(tf, network, image, "nowhere")).toThrow();
    };
    expect(tensorsLeftBy(refused)).toBe(0);
    expect([...image.data]).toEqual(before);
  });
});

describe("featureMaps refuses", () => {
  test.each(["conv3", 3, -1, 0.5])("layer %s, with the layers that there are", (layer) => {
    expect(() => featureMaps(tf, network, image, layer)).toThrow(
      `featureMaps: there is no layer ${JSON.stringify(layer)}: ` +
        "the layers are, from 0, conv (4x4x3), flatten (48), dense (3)",
    );
  });

  test.each([[[5, 6, 2]], [[6, 5, 1]], [[6, 5]]])("an image of %j", (shape) => {
    expect(() => featureMaps(tf, network, randomImage(shape, 1))).toThrow(
      `featureMaps: the network reads images of 6x5x2, got ${[...shape, 1].slice(0, 3).join("x")}`,
    );
  });

  test("a network without convolutional layer, if not told which layer", () => {
    const model = linear([[1], [1]], [1, 2, 1]);
    expect(() => featureMaps(tf, model, [[1, 2]])).toThrow(
      "featureMaps: the network has no convolutional layer: its layers are, from 0, flatten (2), dense (1)",
    );
    expect(toNested(featureMaps(tf, model, [[1, 2]], "dense"))).toEqual([3]);
  });

  test("a network that does not read images", () => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [4] })] });
    expect(() => featureMaps(tf, model, [[1, 2]])).toThrow(
      "featureMaps: the network reads images of 4, got 1x2x1",
    );
  });

  test("a network that was disposed of", () => {
    const model = smoothNetwork(2);
    model.dispose();
    expect(() => featureMaps(tf, model, image)).toThrow("featureMaps: the network was disposed of");
  });

  test("NaN, an empty batch and a tensor", () => {
    const odd = fromData(
      Float32Array.from(image.data, (value, i) => (i === 7 ? NaN : value)),
      [6, 5, 2],
    );
    expect(() => featureMaps(tf, network, odd)).toThrow("featureMaps: image[0][3][1] is NaN");
    const none = fromData(new Float32Array(0), [0, 6, 5, 2]);
    expect(() => featureMaps(tf, network, none)).toThrow("featureMaps: image is empty");
    const tensor = tf.tensor3d(nestedOf([6, 5, 2], () => 0) as number[][][]);
    expect(() => featureMaps(tf, network, tensor as never)).toThrow(
      "featureMaps: image should be an array or nested numbers",
    );
    tensor.dispose();
  });
});
