import { describe, expect, test } from "vitest";
import { featureMaps, features, toNested } from "../../../src/index.ts";
import { poolingNetwork, randomImage, smoothNetwork, tensorsLeftBy, tf } from "./networks.ts";

const network = smoothNetwork(1);
const images = randomImage([4, 6, 5, 2], 1);

describe("features", () => {
  test("are the activations of a layer in one row for each image", () => {
    const found = features(tf, network, images, "conv");
    expect(found.shape).toEqual([4, 48]);
    expect([...found.data]).toEqual([...featureMaps(tf, network, images, "conv").data]);
    expect(toNested(features(tf, network, images, 2))).toEqual(
      toNested(featureMaps(tf, network, images, "dense")),
    );
  });

  test("of what the last layer reads, if not told", () => {
    expect(toNested(features(tf, network, images))).toEqual(
      toNested(features(tf, network, images, "flatten")),
    );
    const pooled = poolingNetwork(1);
    const pictures = randomImage([2, 8, 7, 1], 1);
    expect(toNested(features(tf, pooled, pictures))).toEqual(
      toNested(featureMaps(tf, pooled, pictures, "gap")),
    );
  });

  test("sees past a softmax that is a layer of its own", () => {
    const model = tf.sequential({
      layers: [
        tf.layers.flatten({ inputShape: [1, 2, 1] }),
        tf.layers.dense({ units: 3 }),
        tf.layers.softmax(),
      ],
    });
    expect(toNested(features(tf, model, [[5, 7]]))).toEqual([[5, 7]]);
  });

  test("leave no tensor behind", () => {
    expect(tensorsLeftBy(() => features(tf, network, images))).toBe(0);
  });

  test("refuse layers that are not there, other images, a network disposed of", () => {
    expect(() => features(tf, network, images, "fc")).toThrow('features: there is no layer "fc"');
    expect(() => features(tf, network, randomImage([2, 5, 5, 2], 1))).toThrow(
      "features: the network reads images of 6x5x2, got 5x5x2",
    );
    const gone = smoothNetwork(2);
    gone.dispose();
    expect(() => features(tf, gone, images)).toThrow("features: the network was disposed of");
  });
});
