/**
 * Makes the photographs beside this script, small, of scikit-image's. See README.md.
 *
 *     pip download --no-deps scikit-image==0.26.0 && unzip scikit_image-*.whl 'skimage/data/*'
 *     npx tsx data/photographs/pack.ts skimage/data
 */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { PNG } from "pngjs";
import { imageFromBytes, imageToBytes, resize } from "../../src/images/index.ts";
import { writeSums } from "../pack/writeSums.ts";

/** The published file of each photograph. */
const sources = {
  astronaut: "astronaut.png",
  camera: "camera.png",
  chelsea: "chelsea.png",
  coffee: "coffee.png",
  hubble: "hubble_deep_field.jpg",
  retina: "retina.jpg",
  rocket: "rocket.jpg",
};
const longestSide = 256;
const mostBytes = 100_000;

async function readPixels(path: string) {
  const image = await loadImage(path);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}

/** The photograph as a PNG, as large as fits: without loss, so that every reader sees the same values. */
async function pack(path: string): Promise<Buffer> {
  const pixels = await readPixels(path);
  const image = imageFromBytes(pixels);
  for (let side = longestSide; ; side -= 8) {
    const scale = side / Math.max(pixels.height, pixels.width);
    const size = [Math.round(pixels.height * scale), Math.round(pixels.width * scale)] as const;
    const small = imageToBytes(resize(image, size, { method: "area" }));
    const png = new PNG({ width: small.width, height: small.height });
    png.data = Buffer.from(small.data.buffer);
    const bytes = PNG.sync.write(png, { colorType: 2, deflateLevel: 9, filterType: -1 });
    if (bytes.length <= mostBytes) return bytes;
  }
}

const folder = process.argv.at(2);
if (folder === undefined) {
  throw new Error("pack: expected the folder skimage/data of scikit-image 0.26.0");
}
const here = import.meta.dirname;
const files: string[] = [];
for (const [name, source] of Object.entries(sources)) {
  files.push(`${name}.png`);
  writeFileSync(join(here, `${name}.png`), await pack(join(folder, source)));
}
writeSums(here, files);
for (const file of files) console.log(`${file}: ${statSync(join(here, file)).size} bytes`);
