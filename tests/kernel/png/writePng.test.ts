import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { writePng } from "../../../kernel/png/writePng.ts";

/** What another program reads in the file; it checks the sums of all parts. */
const pixelsOf = (file: Buffer) => {
  const { width, height, data } = PNG.sync.read(file, { checkCRC: true });
  return { width, height, pixels: [...data] };
};

test("red, green, blue and opacity come back from the file", () => {
  const bytes = Uint8Array.from([1, 2, 3, 255, 4, 5, 6, 128, 1, 2, 3, 255, 4, 5, 6, 128]);
  const file = writePng({ width: 2, height: 2, bytes });
  expect(pixelsOf(file)).toEqual({ width: 2, height: 2, pixels: [...bytes] });
});

test("entries of a palette come back as its colours", () => {
  const palette = [[9, 8, 7, 255] as const, [255, 0, 255, 0] as const];
  const file = writePng({ width: 3, height: 1, bytes: Uint8Array.from([0, 1, 0]), palette });
  expect(pixelsOf(file).pixels).toEqual([palette[0], palette[1], palette[0]].flat());
});

test("rows that repeat take next to no bytes", () => {
  const row = Uint8Array.from({ length: 300 }, (_, x) => (x * x * 7919) % 251);
  const palette = Array.from({ length: 256 }, (_, k) => [k, k, k, 255] as const);
  const rows = (count: number) => {
    const bytes = new Uint8Array(count * row.length);
    for (let y = 0; y < count; y++) bytes.set(row, y * row.length);
    return writePng({ width: row.length, height: count, bytes, palette }).length;
  };
  expect(rows(100) - rows(1)).toBeLessThan(300);
});
