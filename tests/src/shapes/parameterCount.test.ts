import { describe, expect, test } from "vitest";
import { parameterCount } from "../../../src/index.ts";
import type { LayerDescription } from "../../../src/index.ts";
import { alexNet, lenet5, lenet5Of1998, mnistNode, vgg16 } from "./networks.ts";

const alexNetFirst = { type: "conv", filterSize: 11, outChannels: 96, stride: 4 } as const;

describe("parameterCount of one layer", () => {
  test.each<[string, number[], LayerDescription, number]>([
    [
      "six 5x5 filters on 3 channels",
      [32, 32, 3],
      { type: "conv", filterSize: 5, outChannels: 6 },
      456,
    ],
    [
      "without bias",
      [32, 32, 3],
      { type: "conv", filterSize: 5, outChannels: 6, bias: false },
      450,
    ],
    [
      "shared by nobody, a bias a map",
      [32, 32, 3],
      { type: "conv", filterSize: 5, outChannels: 6, unshared: true },
      28 * 28 * 450 + 6,
    ],
    [
      "shared by nobody, a bias a position",
      [32, 32, 3],
      { type: "conv", filterSize: 5, outChannels: 6, unshared: true, bias: "perPosition" },
      357_504,
    ],
    ["1x1, 64 to 16", [8, 8, 64], { type: "conv", filterSize: 1, outChannels: 16 }, 1040],
    ["64 3x3 filters", [224, 224, 3], { type: "conv", filterSize: 3, outChannels: 64 }, 1792],
    [
      "a filter that is not square",
      [9, 9, 2],
      { type: "conv", filterSize: [1, 3], outChannels: 5 },
      35,
    ],
    ["dense 224x224x3 to 1000", [150_528], { type: "dense", units: 1000 }, 150_529_000],
    ["dense without bias", [150_528], { type: "dense", units: 1000, bias: false }, 150_528_000],
    ["pooling", [28, 28, 6], { type: "pool" }, 0],
    ["LeNet's old pooling", [28, 28, 6], { type: "pool", coefficients: true }, 12],
    ["global pooling", [28, 28, 6], { type: "globalPool" }, 0],
    ["flatten", [28, 28, 6], { type: "flatten" }, 0],
    ["an activation", [28, 28, 6], { type: "activation", activation: "relu" }, 0],
    ["dropout", [28, 28, 6], { type: "dropout", rate: 0.5 }, 0],
    ["AlexNet's first layer", [227, 227, 3], alexNetFirst, 34_944],
    [
      "AlexNet's first layer, unshared",
      [227, 227, 3],
      { ...alexNetFirst, unshared: true, bias: "perPosition" },
      105_705_600,
    ],
    [
      "AlexNet's first layer, unshared, a bias a map",
      [227, 227, 3],
      { ...alexNetFirst, unshared: true },
      105_415_296,
    ],
  ])("%s", (_, inputShape, layer, expected) => {
    expect(parameterCount(inputShape, layer)).toBe(expected);
  });
});

describe("parameterCount of known networks", () => {
  // Derived layer by layer; the totals stand in the texts named.
  test.each<[string, number[], LayerDescription[], number]>([
    ["LeNet-5 on 28x28 with padding 2", [28, 28, 1], lenet5(2), 61_706],
    ["LeNet-5 on 28x28 without padding", [28, 28, 1], lenet5(0), 44_426],
    ["LeNet-5 of 1998: 60,000 trainable, says its paper", [32, 32, 1], lenet5Of1998, 60_000],
    ["AlexNet: 60 million, says its paper", [227, 227, 3], alexNet(true), 60_965_224],
    ["AlexNet with nothing split", [227, 227, 3], alexNet(false), 62_378_344],
    ["VGG-16 (Keras' own summary; 138 million, says the paper)", [224, 224, 3], vgg16, 138_357_544],
    ["the tfjs mnist-node network", [28, 28, 1], mnistNode, 594_922],
    [
      "784-128-10",
      [784],
      [
        { type: "dense", units: 128 },
        { type: "dense", units: 10 },
      ],
      101_770,
    ],
    [
      "2-2-1",
      [2],
      [
        { type: "dense", units: 2 },
        { type: "dense", units: 1 },
      ],
      9,
    ],
  ])("%s", (_, inputShape, layers, expected) => {
    expect(parameterCount(inputShape, layers)).toBe(expected);
  });

  test("C3 of 1998 has the 1,516 of the paper", () => {
    expect(parameterCount([14, 14, 6], lenet5Of1998[2])).toBe(1516);
  });
});

describe("parameterCount on bad input", () => {
  const conv = { type: "conv", filterSize: 3, outChannels: 2 };
  test.each<[string, unknown[], string]>([
    ["no shape", [undefined, conv], "inputShape should be a list of sizes such as [28, 28, 1]"],
    ["an empty shape", [[], conv], "got an empty array"],
    [
      "a size of 0",
      [[28, 0, 1], conv],
      "inputShape[1] should be a whole number of at least 1, got 0",
    ],
    ["NaN", [[28, Number.NaN, 1], conv], "got NaN"],
    [
      "an image without channels",
      [[28, 28], conv],
      "inputShape should be [height, width, channels]",
    ],
    ["a conv layer after a dense one", [[9], [{ type: "dense", units: 9 }, conv]], "got [9]"],
    [
      "a dense layer on maps",
      [[4, 4, 2], { type: "dense", units: 2 }],
      "put a flatten layer before it",
    ],
    ["a filter larger than the input", [[2, 2, 1], conv], "filter 3x3 does not fit image 2x2"],
    [
      "no filters",
      [[9, 9, 1], { ...conv, outChannels: 0 }],
      "outChannels should be a whole number",
    ],
    [
      "a filter without size",
      [[9, 9, 1], { type: "conv", outChannels: 1 }],
      "filterSize should be",
    ],
    ["a filter of three sides", [[9, 9, 1], { ...conv, filterSize: [3, 3, 3] }], "got 3 numbers"],
    [
      "too many connections",
      [[9, 9, 3], { ...conv, connections: 7 }],
      "at most 3 channels times 2 maps",
    ],
    [
      "an unknown bias",
      [[9, 9, 3], { ...conv, bias: "none" }],
      'bias should be true, false or "perPosition"',
    ],
    [
      "no units",
      [[9], { type: "dense", units: 0 }],
      "units should be a whole number of at least 1",
    ],
    [
      "an unknown layer",
      [[9], { type: "lstm" }],
      "a layer's type should be conv, pool, globalPool",
    ],
    ["no layer", [[9], undefined], "got undefined"],
    ["a pool of half a pixel", [[9, 9, 1], { type: "pool", poolSize: 0.5 }], "poolSize should be"],
  ])("refuses %s", (_, args, message) => {
    const call = parameterCount as (...args: unknown[]) => number;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^parameterCount: /);
  });
});
