import ndarray from "ndarray";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { drawArray } from "../../../../../kernel/engine/render/arrayPicture/drawArray.ts";

const black = [0, 0, 0, 255];
const white = [255, 255, 255, 255];
const magenta = [255, 0, 255, 255];
const nothing = [0, 0, 0, 0];

/** The picture of some values, and its colour at a pixel. */
function drawn(shape: number[], values: (index: number) => number) {
  const length = shape.reduce((product, side) => product * side, 1);
  return read(
    ndarray(
      Float64Array.from({ length }, (_, index) => values(index)),
      shape,
    ),
  );
}

function read(array: ndarray.NdArray) {
  const picture = drawArray(array as Parameters<typeof drawArray>[0])!;
  const { width, height, data } = PNG.sync.read(picture.png);
  expect([picture.width, picture.height]).toEqual([width, height]);
  const at = (x: number, y: number) => [...data.subarray(4 * (y * width + x)).subarray(0, 4)];
  return { ...picture, at };
}

/** Noise that no encoder makes smaller. */
function noise(): (index: number) => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe("a map", () => {
  test("is grey from its least to its greatest value, each a square of pixels", () => {
    const { at, width, height, caption } = drawn([16, 32], (index) => 5 + index);
    expect([width, height]).toEqual([256, 128]);
    expect([at(0, 0), at(7, 7), at(255, 127)]).toEqual([black, black, white]);
    expect(caption).toBe("map of 16 × 32; black 5, white 516");
  });

  test("with signs is white at zero, blue below and red above, evenly", () => {
    const { at, caption } = drawn([1, 3], (index) => [-1, 0, 4][index]);
    const [below, zero, above] = [0, 1, 2].map((x) => at(x * 24, 0));
    expect(zero).toEqual([0xf7, 0xf7, 0xf7, 255]);
    expect(above).toEqual([0xb2, 0x18, 0x2b, 255]);
    expect(below[2]).toBeGreaterThan(below[0]);
    expect(caption).toContain("blue -4, white 0, red 4");
  });

  test("shows NaN and infinite values in a colour of their own", () => {
    const { at } = drawn([1, 4], (index) => [NaN, Infinity, 0, 1][index]);
    expect([0, 1, 2, 3].map((x) => at(x * 24, 0))).toEqual([magenta, magenta, black, white]);
  });

  test("follows strides", () => {
    const table = ndarray(Float64Array.from([0, 1, 2, 3]), [2, 2]);
    expect(read(table.transpose(1, 0).pick(1, null).transpose(0)).caption).toContain("1 to 3");
    expect(read(table.transpose(1, 0)).at(24, 0)).toEqual([170, 170, 170, 255]);
  });

  test("of one value only, or of none that is finite, is drawn too", () => {
    expect(drawn([4, 4], () => 0).at(0, 0)).toEqual(black);
    expect(drawn([4, 4], () => 3).at(0, 0)).toEqual(white);
    expect(drawn([4, 4], () => NaN).at(0, 0)).toEqual(magenta);
  });
});

describe("an image", () => {
  test("in 0 to 1, or in 0 to 255, is shown as it is", () => {
    expect(drawn([2, 2, 1], () => 0.2).at(0, 0)).toEqual([51, 51, 51, 255]);
    expect(drawn([2, 2, 1], () => 51).at(0, 0)).toEqual([51, 51, 51, 255]);
  });

  test("with three channels has their colours", () => {
    const { at, caption } = drawn([1, 2, 3], (index) => [1, 0.2, 0, 0, 1, NaN][index]);
    expect([at(0, 0), at(24, 0)]).toEqual([[255, 51, 0, 255], magenta]);
    expect(caption).toBe("image of 1 × 2; darkest 0, brightest 1");
  });
});

describe("several", () => {
  test("images stand in rows of eight, apart on any page", () => {
    const { at, width, height, caption } = drawn([20, 28, 28, 1], () => 1);
    expect([width, height]).toEqual([8 * 58 - 2, 3 * 58 - 2]);
    expect([at(55, 0), at(56, 0), at(58, 0), at(461, 171)]).toEqual([
      white,
      nothing,
      white,
      nothing,
    ]);
    expect(caption).toMatch(/^20 images of 28 × 28/);
  });

  test("images of a large array are the first", () => {
    const read: number[] = [];
    const data = new Proxy([] as number[], {
      get: (_, key) => {
        read.push(Number(key));
        return Number(key) / 47_040_000;
      },
    });
    const shape = [60_000, 28, 28, 1];
    const picture = drawArray({ shape, data, stride: [784, 28, 1, 1], offset: 0 })!;
    expect(picture.caption).toContain("64 of 60,000 images");
    expect(Math.max(...new Set(read))).toBeLessThan(64 * 784);
  });

  test.each([
    [[2, 6, 7, 5], "5 maps of 6 × 7"],
    [[6, 7, 5], "5 maps of 6 × 7"],
    [[5, 8, 8], "5 maps of 8 × 8"],
    [[3, 3, 2, 8], "16 channels of filters of 3 × 3"],
    [[8, 8, 8, 3], "8 images of 8 × 8"],
  ])("of an array %j are %s", (shape, which) => {
    expect(drawn(shape, (index) => index).caption).toContain(which);
  });

  test("channels of filters stand together by filter", () => {
    // The value of each is 10 * filter + channel.
    const { at } = drawn([3, 3, 2, 2], (index) => 10 * (index % 2) + (Math.floor(index / 2) % 2));
    const reds = [0, 1, 2, 3].map((k) => at(k * 74, 0)[0]);
    expect(reds).toEqual([0, 24, 231, 255].map((level) => expect.closeTo(level, -1) as number));
  });
});

describe("a line", () => {
  test("rises where the values rise, with zero marked", () => {
    const { at, width, height, caption } = drawn([100], (index) => index - 20);
    const opaque = (x: number) =>
      Array.from({ length: height }, (_, y) => y).filter((y) => at(x, y)[2] > 200);
    expect(opaque(0)[0]).toBeGreaterThan(60);
    expect(opaque(width - 1)[0]).toBe(0);
    expect(at(0, 49)[3]).toBe(160);
    expect(caption).toBe("the values in their order, from -20 to 79");
  });

  test("breaks where a value is missing, and says so in colour", () => {
    const { at, height } = drawn([480], (index) => (index === 240 ? NaN : 1));
    expect(at(240, height - 1)).toEqual(magenta);
    expect(at(10, height - 1)).toEqual(nothing);
  });

  test("of a million values reads some of them, and says so", () => {
    expect(drawn([1_000_000], noise()).caption).toContain("not all of them are drawn");
  });
});

test.each([
  [[64, 28, 28, 1]],
  [[64, 32, 32, 3]],
  [[512, 512]],
  [[300, 400, 3]],
  [[1, 56, 56, 64]],
  [[4096]],
])("noise of shape %j takes few bytes", (shape) => {
  expect(drawn(shape, noise()).png.length).toBeLessThan(20_000);
});

test("other shapes have no picture", () => {
  for (const shape of [[], [2, 2, 2, 2, 2]]) {
    expect(drawArray({ shape, data: [1], stride: shape.map(() => 0), offset: 0 })).toBeUndefined();
  }
});
