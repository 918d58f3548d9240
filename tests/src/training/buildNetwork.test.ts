import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildNetwork, fit, traceShapes } from "../../../src/index.ts";
import type { LayerDescription } from "../../../src/index.ts";
import { tf, tinyTask } from "./tinyTask.ts";

const relu = { type: "activation", activation: "relu" } as const;
const ending = [{ type: "flatten" }, { type: "dense", units: 3 }] as const;
const conv = { type: "conv", filterSize: 3, outChannels: 2 } as const;

const windows = fc.oneof(
  fc.record({
    type: fc.constant("conv" as const),
    filterSize: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.tuple(fc.constant(2), fc.constant(3))),
    outChannels: fc.integer({ min: 1, max: 3 }),
    padding: fc.constantFrom("valid" as const, "same" as const, "same-before" as const, 1, 2),
    bias: fc.boolean(),
    stride: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    type: fc.constant("pool" as const),
    kind: fc.constantFrom("max" as const, "average" as const),
    poolSize: fc.integer({ min: 1, max: 2 }),
    padding: fc.constantFrom("valid" as const, "same" as const),
  }),
  fc.constant(relu),
);

describe("buildNetwork", () => {
  test("has the shapes and the parameters that traceShapes tells", () => {
    fc.assert(
      fc.property(fc.array(windows, { maxLength: 3 }), (body) => {
        const layers: LayerDescription[] = [...body, ...ending];
        const shape = [13, 11, 2] as const;
        const trace = traceShapes(shape, layers);
        const model = buildNetwork(tf, shape, layers, { seed: 1 });
        expect(model.countParams()).toBe(trace.parameters);
        expect(model.outputShape).toEqual([null, ...trace.outputShape]);
        model.dispose();
      }),
      { numRuns: 40 },
    );
  });

  test("pads where the description says: an odd zero before or after gives other numbers", () => {
    const layers = (padding: "same" | "same-before"): LayerDescription[] => [
      { type: "conv", filterSize: 2, outChannels: 1, padding },
      ...ending,
    ];
    const maps = (["same", "same-before"] as const).map((padding) => {
      const model = buildNetwork(tf, [2, 2, 1], layers(padding), { seed: 1 });
      const [convolution] = model.layers.filter((layer) => layer.getClassName() === "Conv2D");
      const head = tf.model({ inputs: model.inputs, outputs: convolution.output });
      const image = tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
      const [a, b, c, d] = model.getWeights()[0].dataSync();
      const map = Array.from((head.predict(image) as typeof image).dataSync());
      const whole = a + 2 * b + 3 * c + 4 * d;
      return { map, whole };
    });
    expect(maps[0].map[0]).toBeCloseTo(maps[0].whole, 5);
    expect(maps[1].map[3]).toBeCloseTo(maps[1].whole, 5);
  });

  test("gives probabilities, with softmax written or left out", () => {
    const written = [...ending, { type: "activation", activation: "softmax" }] as const;
    for (const layers of [ending, written]) {
      const model = buildNetwork(tf, [4, 4, 1], layers, { seed: 2 });
      const output = model.predict(tf.ones([1, 4, 4, 1])) as ReturnType<typeof tf.ones>;
      const sum = Array.from(output.dataSync()).reduce((a, b) => a + b);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  test("learns, and does the same for the same seed", async () => {
    const layers: LayerDescription[] = [
      { ...conv, stride: 2, padding: 1 },
      relu,
      { type: "dropout", rate: 0.1 },
      { type: "globalPool" },
      { type: "dense", units: 2 },
    ];
    const train = async () => {
      const model = buildNetwork(tf, [4, 4, 1], layers, { seed: 3, learningRate: 0.05 });
      const options = { epochs: 6, batchSize: 16, seed: 1 };
      const { epochs } = await fit(tf, model, tinyTask(64, 1), options);
      return epochs.map(({ loss }) => loss);
    };
    const [first, again] = [await train(), await train()];
    expect(first[5]).toBeLessThan(first[0]);
    expect(again).toEqual(first);
  });

  test.each<[string, LayerDescription[], string]>([
    ["no layer", [], "the last layer should be"],
    ["no dense layer at the end", [conv], "the last layer should be"],
    ["a filter that does not fit", [{ ...conv, filterSize: 9 }, ...ending], "does not fit"],
    ["a dense layer on a map", [{ type: "dense", units: 3 }], "flatten"],
    ["filters that share nothing", [{ ...conv, unshared: true }, ...ending], "share nothing"],
    ["a table of connections", [{ ...conv, connections: 1 }, ...ending], "connections"],
    ["pooling with weights", [{ type: "pool", coefficients: true }, ...ending], "coefficients"],
    ["pooling with zeros", [{ type: "pool", padding: 1 }, ...ending], "padding of a pooling"],
    ["rounding up", [{ type: "pool", rounding: "ceil" }, ...ending], 'rounding "ceil"'],
    [
      "stride and dilation",
      [{ ...conv, filterSize: 2, stride: 2, dilation: 2 }, ...ending],
      "a stride and a dilation",
    ],
    [
      "an activation that is none",
      [{ type: "activation", activation: "rellu" }, ...ending],
      'linear, got the string "rellu"',
    ],
    ["a dropout of all", [{ type: "dropout", rate: 1 }, ...ending], "below 1, got 1"],
  ])("refuses %s", (_, layers, message) => {
    expect(() => buildNetwork(tf, [4, 4, 1], layers, { seed: 1 })).toThrow(message);
  });

  test("refuses a seed that is none", () => {
    expect(() => buildNetwork(tf, [4, 4, 1], ending, { seed: -1 })).toThrow("buildNetwork: seed");
  });
});
