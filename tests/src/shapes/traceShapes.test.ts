import { describe, expect, test } from "vitest";
import { jupyterDisplay, multiplyAdds, parameterCount, traceShapes } from "../../../src/index.ts";
import type { LayerDescription } from "../../../src/index.ts";
import { alexNet, lenet5, vgg16 } from "./networks.ts";

describe("traceShapes", () => {
  test("LeNet-5, layer by layer", () => {
    const network = traceShapes(
      [28, 28, 1],
      lenet5(2).filter(({ type }) => type !== "activation"),
    );
    const rows = network.layers.map((layer) => [
      layer.name,
      layer.outputShape.join("x"),
      layer.parameters,
      layer.receptiveField.toString(),
    ]);
    expect(rows).toEqual([
      ["conv 1", "28x28x6", 156, "5,5"],
      ["pool 1", "14x14x6", 0, "6,6"],
      ["conv 2", "10x10x16", 2416, "14,14"],
      ["pool 2", "5x5x16", 0, "16,16"],
      ["flatten 1", "400", 0, "16,16"],
      ["dense 1", "120", 48_120, "all"],
      ["dense 2", "84", 10_164, "all"],
      ["dense 3", "10", 850, "all"],
    ]);
    expect(network).toMatchObject({
      inputShape: [28, 28, 1],
      outputShape: [10],
      parameters: 61_706,
    });
  });

  test("AlexNet's maps are those of its paper", () => {
    const shapes = traceShapes([227, 227, 3], alexNet(true)).layers.map(
      ({ outputShape }) => outputShape,
    );
    expect(shapes.filter((shape, i) => shape.join() !== shapes[i - 1]?.join())).toEqual([
      [55, 55, 96],
      [27, 27, 96],
      [27, 27, 256],
      [13, 13, 256],
      [13, 13, 384],
      [13, 13, 256],
      [6, 6, 256],
      [9216],
      [4096],
      [1000],
    ]);
  });

  test("sums up what parameterCount and multiplyAdds say", () => {
    const network = traceShapes([224, 224, 3], vgg16);
    expect(network.parameters).toBe(parameterCount([224, 224, 3], vgg16));
    expect(network.multiplyAdds).toBe(multiplyAdds([224, 224, 3], vgg16));
  });

  test("keeps given names, and counts each kind for itself", () => {
    const layers: LayerDescription[] = [
      { type: "dense", units: 4, name: "hidden" },
      { type: "activation", activation: "relu" },
      { type: "dense", units: 4 },
      { type: "activation", activation: "relu" },
    ];
    const { layers: traced } = traceShapes([3], layers);
    expect(traced.map(({ name }) => name)).toEqual(["hidden", "relu 1", "dense 1", "relu 2"]);
  });

  test("shows itself as a table", () => {
    const network = traceShapes(
      [28, 28, 1],
      [
        { type: "conv", filterSize: 3, outChannels: 8, name: "a|b" },
        { type: "flatten" },
        { type: "dense", units: 10 },
      ],
    );
    const bundle = network[jupyterDisplay]();
    expect(bundle["text/plain"]).toBe(
      [
        "layer      output shape  parameters  multiply-adds  sees",
        "input      28 × 28 × 1",
        "a|b        26 × 26 × 8           80         48,672  3 × 3",
        "flatten 1  5408                   0              0  3 × 3",
        "dense 1    10                54,090         54,080  all",
        "total                        54,170        102,752",
      ].join("\n"),
    );
    expect(bundle["text/markdown"]).toContain(
      "| layer | output shape | parameters | multiply-adds | sees |\n| --- | --- | ---: | ---: | --- |\n",
    );
    expect(bundle["text/markdown"]).toContain("| a\\|b | 26 × 26 × 8 | 80 | 48,672 | 3 × 3 |\n");
  });

  test("of no layers is the input", () => {
    expect(traceShapes([4, 4, 1], [])).toMatchObject({ outputShape: [4, 4, 1], parameters: 0 });
  });

  test("says at a layer that does not fit what reached it", () => {
    const layers: LayerDescription[] = [
      { type: "pool" },
      { type: "conv", filterSize: 5, outChannels: 1 },
    ];
    expect(() => traceShapes([8, 8, 1], layers)).toThrow(
      "traceShapes: filter 5x5 does not fit image 4x4",
    );
    expect(() => traceShapes([8, 8, 1], [{ type: "norm" } as never])).toThrow(
      'got the string "norm"',
    );
    expect(() => traceShapes(28 as never, layers)).toThrow(
      "traceShapes: inputShape should be a list",
    );
  });
});
