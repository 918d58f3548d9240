import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  classActivationMap,
  featureMaps,
  fromData,
  gradCam,
  toNested,
} from "../../../src/index.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";
import {
  branchedNetwork,
  linear,
  poolingNetwork,
  randomImage,
  smoothNetwork,
  tensorsLeftBy,
  tf,
} from "./networks.ts";

describe("classActivationMap", () => {
  test("by hand: A1 = [[1, 0], [0, 0]], A2 = [[0, 0], [0, 2]], w = (3, 1)", () => {
    const maps = fromData(Float32Array.of(1, 0, 0, 0, 0, 0, 0, 2), [2, 2, 2]);
    const expected = [
      [3, 0],
      [0, 2],
    ];
    expect(toNested(classActivationMap(maps, [3, 1]))).toEqual(expected);
    expect(toNested(classActivationMap(toNested(maps), [3, 1]))).toEqual(expected);
  });

  test("equals tfjs's product of maps and weights, and keeps negative evidence", () => {
    fc.assert(
      fc.property(wholeNumbers([3, 4, 5]), wholeNumbers([5]), (maps, weights) => {
        const expected = tf.tidy(() =>
          tf
            .tensor3d(toNested(maps) as number[][][])
            .mul([...weights.data])
            .sum(2)
            .arraySync(),
        );
        expect(toNested(classActivationMap(maps, weights))).toEqual(expected);
      }),
    );
  });

  test("refuses other numbers of weights, other axes, and NaN", () => {
    expect(() => classActivationMap([[[1, 2]]], [1])).toThrow(
      "classActivationMap: expected one weight for each of the 2 channels of featureMaps 1x1x2, got 1",
    );
    expect(() => classActivationMap([[1, 2]], [1, 2])).toThrow(
      "classActivationMap: featureMaps should have shape [height, width, channels]",
    );
    expect(() => classActivationMap([[[1, 2]]], [[1, 2]])).toThrow(
      "classActivationMap: weights should have shape [channels]",
    );
    expect(() => classActivationMap([[[1, NaN]]], [1, 2])).toThrow("is NaN");
  });
});

describe("gradCam", () => {
  test("of a network with global average pooling is its class activation map, cut at 0, by its size", () => {
    for (const seed of [1, 2, 3]) {
      const model = poolingNetwork(seed);
      const image = randomImage([8, 7, 1], seed);
      const kernel = model.getLayer("dense").getWeights()[0].arraySync() as number[][];
      for (const label of [0, 1, 2]) {
        const weights = kernel.map((row) => row[label]);
        const cam = classActivationMap(featureMaps(tf, model, image, "conv"), weights);
        const seen = gradCam(tf, model, image, { label });
        expect(seen.map.shape).toEqual([6, 5]);
        seen.map.data.forEach((value, i) => {
          expect(value * 30).toBeCloseTo(Math.max(cam.data[i], 0), 4);
        });
        seen.weights.data.forEach((weight, k) => {
          expect(weight * 30).toBeCloseTo(weights[k], 4);
        });
      }
    }
  });

  test("weighs a map by the mean of the weights that the class has for it", () => {
    const model = smoothNetwork(3);
    const kernel = model.getLayer("dense").getWeights()[0].arraySync() as number[][];
    const { weights } = gradCam(tf, model, randomImage([6, 5, 2], 1), { label: 1 });
    weights.data.forEach((weight, k) => {
      const own = kernel.filter((_, i) => i % 3 === k).map((row) => row[1]);
      expect(own).toHaveLength(16);
      expect(weight).toBeCloseTo(own.reduce((a, b) => a + b) / 16, 5);
    });
  });

  test("weighting each place, before cutting at 0: the score of a linear rest of the network", () => {
    const model = smoothNetwork(3);
    const image = randomImage([6, 5, 2], 1);
    const maps = featureMaps(tf, model, image, "conv");
    const kernel = model.getLayer("dense").getWeights()[0].arraySync() as number[][];
    const { map } = gradCam(tf, model, image, { label: 2, weighting: "place" });
    map.data.forEach((value, place) => {
      const terms = [0, 1, 2].map((k) => maps.data[3 * place + k] * kernel[3 * place + k][2]);
      expect(value).toBeCloseTo(Math.max(0, terms[0] + terms[1] + terms[2]), 5);
    });
  });

  test("takes any layer with maps, also beside other paths, and the last one if not told", () => {
    const model = branchedNetwork(2);
    const image = randomImage([5, 6, 1], 1);
    const [near, far, sum] = ["near", "far", "sum"].map((layer) =>
      gradCam(tf, model, image, { label: 0, layer }),
    );
    // The paths are added, so each has the slope of the sum.
    expect([...near.weights.data]).toEqual([...sum.weights.data]);
    expect([...far.weights.data]).toEqual([...sum.weights.data]);
    expect(toNested(gradCam(tf, model, image, { label: 0 }).map)).toEqual(toNested(far.map));
  });

  test("enlarges the map to the image: the same mean, the same peak", () => {
    const model = poolingNetwork(1);
    const bright = fromData(
      Float32Array.from({ length: 56 }, (_, i) => (i % 7 > 3 && i < 28 ? 1 : 0)),
      [8, 7, 1],
    );
    const { map, onImage, label } = gradCam(tf, model, bright);
    expect(onImage.shape).toEqual([8, 7]);
    expect(label).toBe(
      featureMaps(tf, model, bright, "dense").data.reduce(
        (best, p, i, all) => (p > all[best] ? i : best),
        0,
      ),
    );
    const peak = (values: ArrayLike<number>) =>
      Array.from(values).indexOf(Math.max(...Array.from(values)));
    const [small, large] = [peak(map.data), peak(onImage.data)];
    expect(Math.abs(Math.floor(large / 7) / 8 - Math.floor(small / 5) / 6)).toBeLessThan(0.2);
    expect(Math.abs((large % 7) / 7 - (small % 5) / 5)).toBeLessThan(0.2);
  });

  test("leaves no tensor behind", () => {
    const model = poolingNetwork(1);
    const image = randomImage([8, 7, 1], 1);
    expect(tensorsLeftBy(() => gradCam(tf, model, image))).toBe(0);
    const refused = () => {
      expect(() => gradCam(tf, model, image, { layer: "gap" })).toThrow();
    };
    expect(tensorsLeftBy(refused)).toBe(0);
  });

  test("refuses layers without maps, classes that are not there, networks without convolution", () => {
    const model = poolingNetwork(1);
    const image = randomImage([8, 7, 1], 1);
    expect(() => gradCam(tf, model, image, { layer: "gap" })).toThrow(
      'gradCam: layer "gap" gives 4, which are no feature maps: take one that gives ' +
        "[height, width, channels], of conv (6x5x4), gap (4), dense (3)",
    );
    expect(() => gradCam(tf, model, image, { layer: "pool" })).toThrow("there is no layer");
    expect(() => gradCam(tf, model, image, { label: 3 })).toThrow(
      "gradCam: there is no class 3: the 3 classes are 0 to 2",
    );
    expect(() => gradCam(tf, model, image, { weighting: "pixel" as never })).toThrow(
      'gradCam: weighting should be "map" or "place", got the string "pixel"',
    );
    expect(() => gradCam(tf, model, [[1]])).toThrow("gradCam: the network reads images of 8x7x1");
    expect(() => gradCam(tf, linear([[1]], [1, 1, 1]), [[1]])).toThrow(
      "gradCam: the network has no convolutional layer",
    );
    model.dispose();
    expect(() => gradCam(tf, model, image)).toThrow("gradCam: the network was disposed of");
  });
});
