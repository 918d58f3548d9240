import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  explainMultiplyAdds,
  explainOutputSize,
  explainParameterCount,
  explainReceptiveField,
  jupyterDisplay,
  multiplyAdds,
  outputSize,
  parameterCount,
  receptiveField,
} from "../../../src/index.ts";
import type { Explanation, LayerDescription, OutputSizeOptions } from "../../../src/index.ts";

/** What a step's numbers really come to. */
function evaluate(numbers: string): number {
  const code = numbers
    .replaceAll("·", "*")
    .replaceAll("floor", "Math.floor")
    .replaceAll("ceil", "Math.ceil")
    .replaceAll("max", "Math.max");
  expect(code).toMatch(/^[\d\s+*/(),.-]*(Math\.(floor|ceil|max)[\d\s+*/(),.-]*)*$/);
  return runInNewContext(code) as number;
}

/** Each step is right, and the last gives the result. */
function expectSound(working: Explanation, result: number): void {
  for (const step of working.steps) expect(evaluate(step.numbers)).toBe(step.result);
  expect(working.result).toBe(result);
  expect(working.steps.at(-1)!.result).toBe(result);
}

const few = (max: number, min = 1) => fc.integer({ min, max });
const pads = fc.oneof(
  fc.constantFrom<"same" | "same-before" | "valid" | "full">(
    "same",
    "same-before",
    "valid",
    "full",
  ),
  few(3, 0),
  few(5, 0).map((total) => ({ total })),
  fc.record({ before: few(3, 0), after: few(3, 0) }),
);
const outputOptions: fc.Arbitrary<OutputSizeOptions> = fc.record({
  stride: few(4),
  dilation: few(3),
  padding: pads,
  rounding: fc.constantFrom("floor", "ceil"),
});

const layers = fc.oneof<fc.Arbitrary<LayerDescription>[]>(
  fc.record({
    type: fc.constant("conv" as const),
    filterSize: few(3),
    outChannels: few(4),
    stride: few(2),
    padding: few(2, 0),
    bias: fc.constantFrom<boolean | "perPosition">(true, false, "perPosition"),
    unshared: fc.boolean(),
    connections: few(2),
  }),
  fc.record({ type: fc.constant("pool" as const), coefficients: fc.boolean() }),
  fc.constant<LayerDescription>({ type: "flatten" }),
);

describe("the working", () => {
  test("of outputSize is right step by step, and comes to it", () => {
    fc.assert(
      fc.property(few(20, 7), few(3), outputOptions, (n, k, options) => {
        expectSound(explainOutputSize(n, k, options), outputSize(n, k, options));
      }),
      { numRuns: 1000 },
    );
  });

  test("of parameterCount and multiplyAdds is right step by step, and comes to them", () => {
    const shapes = fc.tuple(few(7, 3), few(7, 3), few(3, 2));
    fc.assert(
      fc.property(shapes, layers, (shape, layer) => {
        expectSound(explainParameterCount(shape, layer), parameterCount(shape, layer));
        expectSound(explainMultiplyAdds(shape, layer), multiplyAdds(shape, layer));
      }),
      { numRuns: 1000 },
    );
    for (const bias of [true, false]) {
      const dense = { type: "dense", units: 3, bias } as const;
      expectSound(explainParameterCount([4], dense), bias ? 15 : 12);
      expectSound(explainMultiplyAdds([4], dense), 12);
    }
  });

  test("of receptiveField is right step by step, and comes to its size", () => {
    const windows = fc.record({
      type: fc.constant("conv" as const),
      outChannels: fc.constant(1),
      filterSize: few(5),
      stride: few(3),
      dilation: few(3),
    });
    fc.assert(
      fc.property(fc.array(windows, { maxLength: 4 }), (stack) => {
        expectSound(explainReceptiveField(stack), receptiveField(stack).size);
      }),
    );
  });

  test("of Q1, word for word", () => {
    const q1 = { type: "conv", filterSize: 5, outChannels: 6 } as const;
    expect(explainOutputSize(32, 5).steps.map(({ numbers }) => numbers)).toEqual([
      "(5 - 1) · 1 + 1",
      "floor((32 + 0 + 0 - 5) / 1) + 1",
    ]);
    expect(explainParameterCount([32, 32, 3], q1).steps[0]).toEqual({
      says: "Weights, which all positions share",
      formula: "weights = filterHeight · filterWidth · inChannels · outChannels",
      numbers: "5 · 5 · 3 · 6",
      result: 450,
    });
  });

  test("of what shares nothing counts the positions", () => {
    const first = { type: "conv", filterSize: 11, outChannels: 96, stride: 4 } as const;
    const working = explainParameterCount([227, 227, 3], {
      ...first,
      unshared: true,
      bias: "perPosition",
    });
    expect(working.steps.map(({ numbers }) => numbers)).toEqual([
      "55 · 55 · 11 · 11 · 3 · 96",
      "55 · 55 · 96",
      "105415200 + 290400",
    ]);
    expect(working.result).toBe(105_705_600);
  });
});

describe("an explanation in a notebook", () => {
  const bundle = explainOutputSize(10, 3, { stride: 2 })[jupyterDisplay]();

  test("is text, one line a step", () => {
    expect(bundle["text/plain"]).toBe(
      "A window of 3 on 10 entries\n" +
        "Entries that the window spans: span = (k - 1) · dilation + 1 = (3 - 1) · 1 + 1 = 3\n" +
        "Positions, the first and one for each whole step after it: " +
        "size = floor((n + before + after - span) / stride) + 1 = floor((10 + 0 + 0 - 3) / 2) + 1 = 4",
    );
  });

  test("is markdown with LaTeX", () => {
    expect(bundle["text/markdown"]).toContain(
      String.raw`\left\lfloor (10 + 0 + 0 - 3) / 2 \right\rfloor + 1 = 4$`,
    );
    expect(bundle["text/markdown"]).toContain(
      String.raw`\text{span} = (k - 1) \cdot \text{dilation} + 1`,
    );
    const same = explainOutputSize(10, 3, { padding: "same" })[jupyterDisplay]()["text/markdown"];
    expect(same).toContain(String.raw`\left\lceil n / \text{stride} \right\rceil`);
    expect(same).toContain(String.raw`\max((10 - 1) \cdot 1 + 3 - 10, 0)`);
  });
});

test("an explanation that begins with a plain number says it once", () => {
  const field = explainReceptiveField([{ type: "conv", filterSize: 3, outChannels: 1 }]);
  const bundle = field[jupyterDisplay]();
  expect(bundle["text/plain"]).toContain("A pixel sees itself: size = 1\n");
  expect(bundle["text/markdown"]).toContain(String.raw`$\displaystyle \text{size} = 1$`);
});

describe("an explanation of what cannot be", () => {
  test("names the function that was asked", () => {
    expect(() => explainOutputSize(2, 3)).toThrow("explainOutputSize: a window of 3 entries");
    expect(() => explainOutputSize(2, 1, { rounding: "up" as never })).toThrow(
      /^explainOutputSize: rounding should be/,
    );
    const conv = { type: "conv", filterSize: 3, outChannels: 1 } as const;
    expect(() => explainParameterCount([2, 2, 1], conv)).toThrow(/^explainParameterCount: filter/);
    expect(() => explainMultiplyAdds([2, 2, 1], conv)).toThrow(/^explainMultiplyAdds: filter/);
    expect(() => explainReceptiveField([{ type: "flatten" }])).toThrow(/^explainReceptiveField: /);
  });
});
