import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  convShape,
  layerShape,
  parameterCount,
  poolShape,
  traceShapes,
} from "../../../src/index.ts";
import type { LayerDescription } from "../../../src/index.ts";
import { tf } from "../ops/oracle.ts";

const few = (max: number) => fc.integer({ min: 1, max });
const padding = fc.constantFrom<"same" | "valid">("same", "valid");

const conv = fc.record({
  type: fc.constant("conv" as const),
  filterSize: fc.oneof(few(4), fc.tuple(few(4), few(4))),
  outChannels: few(4),
  stride: few(3),
  padding,
  bias: fc.boolean(),
});
const dilated = conv.map((layer) => ({ ...layer, stride: 1, dilation: 2 }));
const pool = fc.record({
  type: fc.constant("pool" as const),
  kind: fc.constantFrom<"max" | "average">("max", "average"),
  poolSize: few(3),
  stride: few(3),
  padding,
});
const dense = fc.record({ type: fc.constant("dense" as const), units: few(5), bias: fc.boolean() });
const networks: fc.Arbitrary<LayerDescription[]> = fc
  .tuple(
    fc.array(fc.oneof<fc.Arbitrary<LayerDescription>[]>(conv, dilated, pool), { maxLength: 4 }),
    fc.constantFrom<"flatten" | "globalPool">("flatten", "globalPool"),
    fc.array(dense, { maxLength: 2 }),
  )
  .map(([maps, type, rows]) => [...maps, { type }, ...rows]);

/** The layer as tfjs builds it. */
function tfjsLayer(layer: LayerDescription) {
  switch (layer.type) {
    case "conv":
      return tf.layers.conv2d({
        filters: layer.outChannels,
        kernelSize: layer.filterSize as number,
        strides: layer.stride ?? 1,
        padding: layer.padding as "same",
        dilationRate: layer.dilation ?? 1,
        useBias: layer.bias as boolean,
        kernelInitializer: "zeros",
      });
    case "pool": {
      const { kind, poolSize = 2, stride = 2 } = layer;
      const options = { poolSize, strides: stride, padding: layer.padding as "same" };
      return kind === "max" ? tf.layers.maxPooling2d(options) : tf.layers.averagePooling2d(options);
    }
    case "globalPool":
      return tf.layers.globalAveragePooling2d({});
    case "dense":
      return tf.layers.dense({ units: layer.units, useBias: layer.bias ?? true });
    default:
      return tf.layers.flatten();
  }
}

describe("layerShape, parameterCount and traceShapes", () => {
  test("equal the shapes and counts of tfjs's own layers", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.tuple(few(14), few(14), few(3)), networks, (inputShape, layers) => {
        let shape: number[] = inputShape;
        const shapes = [];
        try {
          for (const layer of layers) shapes.push((shape = layerShape(shape, layer)));
        } catch (error) {
          // tfjs says nothing of a window larger than its input, and gives a negative size.
          expect(String(error)).toContain("does not fit");
          return;
        }
        compared += 1;
        const model = tf.sequential();
        const input = tf.layers.inputLayer({ inputShape });
        model.add(input);
        for (const layer of layers) model.add(tfjsLayer(layer));
        const expected = model.layers.map((layer) => (layer.outputShape as number[]).slice(1));
        expect(shapes).toEqual(expected.slice(-layers.length));
        expect(parameterCount(inputShape, layers)).toBe(model.countParams());
        const trace = traceShapes(inputShape, layers);
        expect(trace.layers.map(({ outputShape }) => outputShape)).toEqual(shapes);
        expect(trace.layers.map(({ parameters }) => parameters)).toEqual(
          model.layers.slice(-layers.length).map((layer) => layer.countParams()),
        );
        model.dispose();
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(500);
  }, 120_000);

  test("layerShape names itself", () => {
    expect(() => layerShape([4, 4], { type: "pool" })).toThrow("layerShape: inputShape should be");
    expect(() => layerShape([4], { type: "rnn" } as never)).toThrow('got the string "rnn"');
    expect(() => layerShape([4], null as never)).toThrow("got null");
  });
});

describe("convShape", () => {
  test.each([
    [[32, 32, 3], { filterSize: 5, outChannels: 6 }, [28, 28, 6]],
    [[28, 28, 1], { filterSize: 5, outChannels: 6, padding: 2 }, [28, 28, 6]],
    [[10, 8, 1], { filterSize: 3, outChannels: 2, stride: 2 }, [4, 3, 2]],
    [[5, 5, 1], { filterSize: 4, outChannels: 1, padding: "same-before" as const }, [5, 5, 1]],
    [[12, 12, 1], { filterSize: 5, outChannels: 1, stride: 2, padding: { total: 4 } }, [6, 6, 1]],
    [[5, 5, 64], { filterSize: 1, outChannels: 16 }, [5, 5, 16]],
    [[5, 5, 1], { filterSize: [1, 5] as const, outChannels: 1 }, [5, 1, 1]],
    [[7, 7, 1], { filterSize: 3, outChannels: 1, dilation: 2 }, [3, 3, 1]],
  ])("%j, %j: %j", (inputShape, layer, expected) => {
    expect(convShape(inputShape, layer)).toEqual(expected);
  });

  test("refuses with CS231n a stride that does not fit, and names itself", () => {
    const layer = { filterSize: 3, outChannels: 1, stride: 3, rounding: "refuse" } as const;
    expect(() => convShape([10, 10, 1], layer)).toThrow("convShape: stride 3 does not fit");
    expect(() => convShape([2, 2, 1], layer)).toThrow(
      "convShape: filter 3x3 does not fit image 2x2",
    );
  });
});

describe("poolShape", () => {
  test("halves by default, and keeps the maps", () => {
    expect(poolShape([28, 27, 6])).toEqual([14, 13, 6]);
  });

  test("floors by default; ceil and refuse are there", () => {
    const pool = { poolSize: 3, stride: 2 };
    expect(poolShape([6, 6, 1], pool)).toEqual([2, 2, 1]);
    expect(poolShape([6, 6, 1], { ...pool, rounding: "ceil" })).toEqual([3, 3, 1]);
    expect(() => poolShape([6, 6, 1], { ...pool, rounding: "refuse" })).toThrow(
      "poolShape: stride 2 does not fit: (6 + 0 + 0 - 3) / 2 = 1.5",
    );
  });

  test("refuses a window larger than the input", () => {
    expect(() => poolShape([2, 2, 1], { poolSize: 3 })).toThrow("poolShape: pool 3x3 does not fit");
  });
});
