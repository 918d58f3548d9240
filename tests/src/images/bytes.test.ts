import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, imageFromBytes, imageToBytes, toNested } from "../../../src/index.ts";
import type { ArrayLike, RgbaPixels } from "../../../src/index.ts";

describe("imageFromBytes", () => {
  test("by hand: two rows of one pixel, alpha left out", () => {
    const data = Uint8ClampedArray.of(0, 51, 255, 7, 255, 0, 102, 0);
    const image = imageFromBytes({ data, height: 2, width: 1 });
    expect(image.shape).toEqual([2, 1, 3]);
    expect([...image.data]).toEqual([0, 51, 255, 255, 0, 102].map((v) => Math.fround(v / 255)));
  });

  test.each<[string, Partial<Record<keyof RgbaPixels, unknown>>, string]>([
    [
      "no height",
      { height: 0 },
      "imageFromBytes: height should be a whole number of at least 1, got 0",
    ],
    [
      "half a width",
      { width: 0.5 },
      "imageFromBytes: width should be a whole number of at least 1",
    ],
    [
      "three bytes",
      { data: new Uint8Array(3) },
      "1x1 pixels need 4 bytes (red, green, blue, alpha), got 3: they seem to lack alpha",
    ],
    ["five bytes", { data: new Uint8Array(5) }, "got 5"],
    [
      "numbers",
      { data: [1, 2, 3, 4] },
      "data should be a Uint8Array or Uint8ClampedArray, got a nested array",
    ],
    ["floats", { data: new Float32Array(4) }, "got a bare Float32Array"],
  ])("refuses %s", (_, change, message) => {
    const pixels = { data: new Uint8Array(4), height: 1, width: 1, ...change };
    expect(() => imageFromBytes(pixels as RgbaPixels)).toThrow(message);
  });
});

describe("imageToBytes", () => {
  test("by hand: grey thrice, rounded, clipped", () => {
    const { data, height, width } = imageToBytes([[-1, 0.1, 0.5, 2]]);
    expect([height, width]).toEqual([1, 4]);
    expect([...data].filter((_, i) => i % 4 === 0)).toEqual([0, 26, 128, 255]);
    expect([...data].filter((_, i) => i % 4 === 2)).toEqual([0, 26, 128, 255]);
    expect([...data].filter((_, i) => i % 4 === 3)).toEqual([255, 255, 255, 255]);
    expect([...imageToBytes([[[0, 0.2, 1]]]).data]).toEqual([0, 51, 255, 255]);
    expect([...imageToBytes([[[0.2]]]).data]).toEqual([51, 51, 51, 255]);
  });

  test("gives back the bytes an image was made of", () => {
    const pixels = fc.array(fc.tuple(byte, byte, byte), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pixels, (colours) => {
        const data = Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
        const image = imageFromBytes({ data, height: 1, width: colours.length });
        expect([...imageToBytes(image).data]).toEqual([...data]);
      }),
    );
  });

  test("reads views", () => {
    const image = fromData(Float32Array.of(0, 1, 1, 0), [2, 2]);
    expect([...imageToBytes(image.transpose(1, 0).lo(1, 0)).data]).toEqual([
      255, 255, 255, 255, 0, 0, 0, 255,
    ]);
    expect(toNested(image)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test.each<[string, ArrayLike, string]>([
    ["two channels", [[[1, 2]]], "imageToBytes: image should have 1 or 3 channels, got 1x1x2"],
    ["a batch", [[[[1]]]], "imageToBytes: image should have shape [height, width]"],
    ["nothing", [[]], "imageToBytes: image is empty"],
    ["NaN", [[Number.NaN]], "imageToBytes: image[0][0] is NaN"],
  ])("refuses %s", (_, image, message) => {
    expect(() => imageToBytes(image)).toThrow(message);
  });
});

const byte = fc.integer({ min: 0, max: 255 });
