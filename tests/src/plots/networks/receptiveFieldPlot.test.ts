import { describe, expect, test } from "vitest";
import { type LayerDescription, receptiveFieldPlot } from "../../../../src/index.ts";
import type { PlotlyLayout } from "../../../../src/plots/index.ts";
import { made } from "../everyFigure.ts";

const conv = (filterSize: number, more: object = {}) =>
  ({ type: "conv", filterSize, outChannels: 1, ...more }) as LayerDescription;
const image = made([9, 9], (i) => i);
const map = (side: number) => made([side, side], (i) => i);
const pool = { type: "pool" } as const;
const byte = (i: number) => (i * 37) % 256;
const domain = (layout: PlotlyLayout, axis: string, i: number) =>
  (layout[`${axis}${i === 0 ? "" : i + 1}`] as unknown as { domain: [number, number] }).domain;

describe("receptiveFieldPlot", () => {
  test("two 3x3 filters over each other see 5x5 pixels", () => {
    const layers = [
      { layer: conv(3), map: map(7) },
      { layer: conv(3), map: map(5) },
    ];
    const { alt, live, data } = receptiveFieldPlot(image, layers);
    expect(alt).toBe(
      "Row 2, column 2 of conv 2 sees rows 2 to 6, columns 2 to 6 of the image: 5 by 5 pixels",
    );
    expect(data.map(({ name }) => name)).toEqual(["image", "conv 1", "conv 2"]);
    expect(live).toMatchObject({ kind: "receptiveField", cell: { layer: 1, row: 2, column: 2 } });
  });

  test("what lies in the padding is not seen", () => {
    const layers = [{ layer: conv(3, { padding: 1 }), map: map(9) }];
    const { alt } = receptiveFieldPlot(image, layers, { cell: { layer: 0, row: 0, column: 8 } });
    expect(alt).toContain("sees rows 0 to 1, columns 7 to 8 of the image: 2 by 2 pixels");
  });

  test.each([
    [28, [conv(3), pool, conv(3), pool], [26, 13, 11, 5]],
    [32, [1, 2, 3, 4, 5].map(() => conv(3, { padding: 1 })), [32, 32, 32, 32, 32]],
    [4, [conv(3)], [2]],
  ] as const)(
    "an image %i pixels wide and its maps lie beside each other, each with its name",
    (side, stack, sides) => {
      const layers = stack.map((layer, i) => ({ layer, map: map(sides[i]) }));
      const { layout, data, alt } = receptiveFieldPlot(made([side, side], byte), layers);
      const texts = (layout.annotations as unknown as { text: string }[]).map(({ text }) => text);
      expect(texts).toEqual([...data.map(({ name }) => name), alt]);
      const across = data.map((_, i) => domain(layout, "xaxis", i));
      for (const [i, [left, right]] of across.entries()) {
        expect(right).toBeGreaterThan(left);
        expect(left * layout.width).toBeGreaterThan(
          i === 0 ? 0 : across[i - 1][1] * layout.width + 20,
        );
        expect(right).toBeLessThanOrEqual(1);
      }
      // Room for the sentence below them all.
      for (const i of data.keys()) {
        expect(domain(layout, "yaxis", i)[0] * layout.height).toBeGreaterThan(25);
      }
    },
  );

  test("refuses what cannot be", () => {
    expect(() => receptiveFieldPlot(image, [])).toThrow("expected 1 to 5 layers, got 0");
    const layers = [{ layer: conv(3, { stride: 4 }), map: map(4) }];
    expect(() => receptiveFieldPlot(image, layers)).toThrow("outside an input of 9");
    const one = [{ layer: conv(3), map: map(7) }];
    const cell = { layer: 0, row: 7, column: 0 };
    expect(() => receptiveFieldPlot(image, one, { cell })).toThrow("no such cell");
  });
});
