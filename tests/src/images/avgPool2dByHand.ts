import type { FloatArray, NestedNumbers } from "../../../src/index.ts";

/** The means of blocks of `size` by `size` pixels of `[batch, height, width, channels]`. */
export function avgPool2dByHand(image: FloatArray, size: number): NestedNumbers {
  const [batch, height, width, channels] = image.shape;
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  return range(batch).map((b) =>
    range(height / size).map((y) =>
      range(width / size).map((x) =>
        range(channels).map((c) => {
          const block = range(size * size).map((k) =>
            image.get(b, y * size + Math.floor(k / size), x * size + (k % size), c),
          );
          return block.reduce((sum, v) => sum + v, 0) / block.length;
        }),
      ),
    ),
  );
}
