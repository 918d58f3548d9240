import { createCanvas, loadImage } from "@napi-rs/canvas";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { encodePng } from "../../../kernel/png/encodePng.ts";

/** A picture of so many colours, one after the other, all opaque. */
function pictureOf(colors: number, width = 40, height = 30) {
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const color = at % colors;
    pixels.set([color & 255, color >> 8, 255 - (color & 255), 255], 4 * at);
  }
  return { width, height, pixels };
}

describe("encodePng", () => {
  test.each([1, 2, 255, 256, 257, 1000])(
    "keeps each pixel of a picture of %d colours",
    (colors) => {
      const picture = pictureOf(colors);
      const { width, height, data } = PNG.sync.read(Buffer.from(encodePng(picture)));
      expect([width, height]).toEqual([40, 30]);
      expect(Buffer.compare(data, picture.pixels)).toBe(0);
    },
  );

  test("uses a palette up to 256 colours, and a reader of another kind reads it", async () => {
    const colorType = (colors: number) => encodePng(pictureOf(colors))[25];
    expect([colorType(256), colorType(257)]).toEqual([3, 6]);
    const picture = pictureOf(200);
    const context = createCanvas(40, 30).getContext("2d");
    context.drawImage(await loadImage(Buffer.from(encodePng(picture))), 0, 0);
    const { data } = context.getImageData(0, 0, 40, 30);
    expect(Buffer.compare(Buffer.from(data), picture.pixels)).toBe(0);
  });
});
