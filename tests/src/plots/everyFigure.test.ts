import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { renderFigurePng } from "../../../kernel/png/index.ts";
import * as library from "../../../src/plots/index.ts";
import { everyFigure } from "./everyFigure.ts";
import { plotlyProblems } from "./plotlyProblems.ts";

const cases = Object.entries(everyFigure).flatMap(([name, sizes]) =>
  sizes.map((make, i) => [name, i, make] as const),
);

/** How many colours a picture has, and what part of it is not its commonest colour. */
function look(png: Uint8Array) {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const color = data.readUInt32BE(i);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const inked = 1 - Math.max(...counts.values()) / (width * height);
  return { width, height, colors: counts.size, inked };
}

test("there is an example of every figure that the library has", () => {
  const helpers = ["figure", "jupyterDisplay"];
  const names = Object.keys(library).filter((name) => !helpers.includes(name));
  expect(Object.keys(everyFigure).toSorted()).toEqual(names.toSorted());
});

describe.each(cases)("%s, data %i", (_, __, make) => {
  const { data, layout, alt, [library.jupyterDisplay]: display } = make();

  test("is valid plotly", () => {
    expect(plotlyProblems(make())).toEqual([]);
  });

  test("takes less than 100 kB of a notebook, and no more than its column", () => {
    expect(JSON.stringify(display()).length).toBeLessThan(100_000);
    expect(layout.width).toBeLessThanOrEqual(700);
  });

  test("has a sentence, and lets no markup through", () => {
    expect(alt.length).toBeGreaterThan(10);
    expect(alt).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(JSON.stringify({ data, layout })).not.toMatch(/<script|NaN|undefined|\[object/);
  });

  test("is drawn as a picture of its size with something in it", async () => {
    const { png } = await renderFigurePng({ data, layout });
    const { width, height, colors, inked } = look(png);
    expect([width, height]).toEqual([2 * layout.width, 2 * layout.height]);
    expect(colors).toBeGreaterThan(10);
    expect(inked).toBeGreaterThan(0.005);
  });
});
