import { describe, expect, test } from "vitest";
import { multiplyAdds } from "../../../src/index.ts";
import { alexNet, lenet5, vgg16 } from "./networks.ts";

describe("multiplyAdds", () => {
  test("of a conv layer: its weights at each position", () => {
    const layer = { type: "conv", filterSize: 5, outChannels: 6 } as const;
    expect(multiplyAdds([32, 32, 3], layer)).toBe(28 * 28 * 450);
    expect(multiplyAdds([32, 32, 3], { ...layer, unshared: true })).toBe(28 * 28 * 450);
    expect(multiplyAdds([32, 32, 3], { ...layer, stride: 2, padding: "same" })).toBe(16 * 16 * 450);
  });

  test("of a dense layer: its weights; of the others: none", () => {
    expect(multiplyAdds([784], { type: "dense", units: 128 })).toBe(100_352);
    expect(multiplyAdds([8, 8, 2], [{ type: "pool" }, { type: "flatten" }])).toBe(0);
  });

  // C1 28·28·25·6, C3 10·10·25·6·16, then the dense layers' weights.
  test("of LeNet-5", () => {
    const expected = 117_600 + 240_000 + 400 * 120 + 120 * 84 + 84 * 10;
    expect(multiplyAdds([28, 28, 1], lenet5(2))).toBe(expected);
  });

  // VGG-16: 15,346,630,656 in the conv layers, 123,633,664 in the dense ones.
  test("of AlexNet and VGG-16", () => {
    expect(multiplyAdds([227, 227, 3], alexNet(true))).toBe(
      55 * 55 * 121 * 3 * 96 +
        27 * 27 * 25 * 48 * 256 +
        169 * 9 * (256 + 192) * 384 +
        169 * 9 * 192 * 256 +
        9216 * 4096 +
        4096 * 4096 +
        4096 * 1000,
    );
    expect(multiplyAdds([224, 224, 3], vgg16)).toBe(15_470_264_320);
  });

  test("names itself in errors", () => {
    expect(() => multiplyAdds([4, 4], { type: "pool" })).toThrow(
      "multiplyAdds: inputShape should be",
    );
    expect(() => multiplyAdds([4], [] as never)).not.toThrow();
  });
});
