import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  conv2d,
  fromData,
  outputSize,
  padInfo,
  receptiveField,
  receptiveRange,
} from "../../../src/index.ts";
import type { FloatArray, LayerDescription } from "../../../src/index.ts";
import { vgg16 } from "./networks.ts";

const conv = { type: "conv", filterSize: 3, outChannels: 1 } as const;
const pool = { type: "pool" } as const;

describe("receptiveField", () => {
  test.each<[string, LayerDescription[], number, number, number]>([
    ["nothing", [], 1, 1, 0],
    ["one 3x3", [conv], 3, 1, 0],
    ["three 3x3", [conv, conv, conv], 7, 1, 0],
    ["conv3, pool2, conv3", [conv, pool, conv], 8, 2, 0],
    ["an activation changes nothing", [conv, { type: "activation", activation: "relu" }], 3, 1, 0],
    [
      "padding moves the start",
      [
        { ...conv, padding: "same" },
        { ...conv, padding: 1 },
      ],
      5,
      1,
      -2,
    ],
    [
      "a stride moves it further",
      [
        { ...conv, stride: 2, padding: 1 },
        { ...conv, padding: 1 },
      ],
      7,
      2,
      -3,
    ],
    [
      "dilation widens",
      [
        { ...conv, dilation: 2 },
        { ...conv, dilation: 4 },
      ],
      13,
      1,
      0,
    ],
    // Araujo, Norris and Sim, 2019, list 212 and 32 for VGG-16's last map.
    [
      "VGG-16",
      vgg16.slice(
        0,
        vgg16.findIndex(({ type }) => type === "flatten"),
      ),
      212,
      32,
      -90,
    ],
  ])("%s", (_, layers, size, stride, start) => {
    expect(receptiveField(layers)).toEqual({ size, stride, start });
  });

  test("keeps rows and columns apart", () => {
    const wide = { ...conv, filterSize: [1, 5] as const };
    expect(receptiveField([wide]).size).toBe(1);
    expect(receptiveField([wide], { axis: "width" }).size).toBe(5);
  });

  test('asks for the input\'s size where "same" depends on it', () => {
    const layers = [{ ...conv, stride: 2, padding: "same" as const }];
    expect(() => receptiveField(layers)).toThrow(
      'receptiveField: padding "same" at stride 2 depends on the input: give its inputSize',
    );
    expect(receptiveField(layers, { inputSize: 6 }).start).toBe(0);
    expect(receptiveField(layers, { inputSize: 7 }).start).toBe(-1);
  });

  const layer = fc.record({
    filterSize: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 2 }),
    padding: fc.oneof(
      fc.constantFrom<"same" | "same-before" | "valid" | "full">(
        "same",
        "same-before",
        "valid",
        "full",
      ),
      fc.integer({ min: 0, max: 2 }),
    ),
  });
  const stacks = fc.array(layer, { minLength: 1, maxLength: 3 });

  test("says exactly which pixels reach a cell through filters of ones", () => {
    let compared = 0;
    fc.assert(
      fc.property(stacks, fc.integer({ min: 1, max: 24 }), fc.nat(), (stack, n, pick) => {
        const layers = stack.map((moves) => ({ type: "conv", outChannels: 1, ...moves }) as const);
        let cells = n;
        try {
          for (const each of layers) cells = outputSize(cells, each.filterSize, each);
        } catch (error) {
          expect(String(error)).toContain("does not fit");
          return;
        }
        const field = receptiveField(layers, { inputSize: n });
        const cell = pick % cells;
        // Each pixel is a channel of its own batch entry: which entries reach the cell?
        const eye = fromData(
          Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0)),
          [n, n, 1, 1],
        );
        const column = (k: number) => fromData(new Float64Array(k).fill(1), [k, 1, 1, 1]);
        let map: FloatArray = eye;
        for (const { filterSize, stride, dilation, padding } of stack) {
          const { before, after } = padInfo(map.shape[1], filterSize, {
            stride,
            dilation,
            padding,
          });
          const sides = { top: before, bottom: after, left: 0, right: 0 };
          map = conv2d(map, column(filterSize), { stride, dilation, padding: sides });
        }
        const seen = Array.from({ length: n }, (_, i) => i).filter(
          (i) => map.get(i, cell, 0, 0) > 0,
        );
        if (seen.length === 0) return;
        compared += 1;
        const range = receptiveRange(field, cell, n);
        expect(seen[0]).toBeGreaterThanOrEqual(range.first);
        expect(seen.at(-1)).toBeLessThanOrEqual(range.last);
        // The padding of a map in between stands for no pixel, so there the field is only a bound.
        if (stack.every(({ padding }) => padding === "valid" || padding === 0)) {
          expect(range).toEqual({ first: seen[0], last: seen.at(-1) });
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  test.each<[string, unknown[], string]>([
    [
      "a dense layer",
      [[{ type: "dense", units: 3 }]],
      "each value of a dense layer sees the whole input",
    ],
    ["a flatten layer", [[{ type: "flatten" }]], "each value of a flatten layer"],
    ["an unknown layer", [[{ type: "rnn" }]], "a layer's type should be"],
    ["a filter of 0", [[{ ...conv, filterSize: 0 }]], "filterSize should be a whole number"],
    ["stride 0", [[{ ...conv, stride: 0 }]], "stride should be a whole number"],
    [
      "an input of 0",
      [[conv], { inputSize: 0 }],
      "inputSize should be a whole number of at least 1",
    ],
    ["a filter larger than the input", [[conv], { inputSize: 2 }], "does not fit 2 entries"],
  ])("refuses %s", (_, args, message) => {
    const call = receptiveField as (...args: unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^receptiveField: /);
  });
});

describe("receptiveRange", () => {
  const field = { size: 7, stride: 2, start: -3 };

  test("counts from the start in strides; with the input's size without the padding", () => {
    expect(receptiveRange(field, 0)).toEqual({ first: -3, last: 3 });
    expect(receptiveRange(field, 0, 28)).toEqual({ first: 0, last: 3 });
    expect(receptiveRange(field, 13, 28)).toEqual({ first: 23, last: 27 });
  });

  test("refuses a cell that the map has not, and bad numbers", () => {
    expect(() => receptiveRange(field, 20, 28)).toThrow(
      "cell 20 would see pixels 37 to 43, all outside",
    );
    expect(() => receptiveRange(field, -1)).toThrow(
      "receptiveRange: cell should be a whole number",
    );
    expect(() => receptiveRange(field, 1, 0)).toThrow("inputSize should be a whole number");
    expect(() => receptiveRange({} as never, 1)).toThrow(
      "field should be what receptiveField gives",
    );
  });
});
