import { describe, expect, test } from "vitest";
import { array, firstLayerFilters, layerFilters, toNested } from "../../../src/index.ts";
import { branchedNetwork, convolution, linear, smoothNetwork, tensorsLeftBy } from "./networks.ts";

const sobel = [
  [[[-1, 1]], [[0, 2]], [[1, 1]]],
  [[[-2, 0]], [[0, 0]], [[2, 0]]],
  [[[-1, -1]], [[0, -2]], [[1, -1]]],
];

describe("layerFilters", () => {
  test("gives the filters that a layer was made with", () => {
    const model = convolution(sobel, [5, 5, 1]);
    expect(toNested(layerFilters(model, "conv"))).toEqual(sobel);
    expect(toNested(layerFilters(model, 0))).toEqual(sobel);
    expect(toNested(firstLayerFilters(model))).toEqual(sobel);
  });

  test("gives a copy: writing to it leaves the network as it is", () => {
    const model = convolution(sobel, [5, 5, 1]);
    layerFilters(model, "conv").set(0, 0, 0, 0, 99);
    firstLayerFilters(model).set(0, 0, 0, 0, 99);
    expect(toNested(layerFilters(model, "conv"))).toEqual(toNested(array(sobel)));
  });

  test("of any convolutional layer, and the first by the order of the layers", () => {
    const model = branchedNetwork(1);
    expect(layerFilters(model, "far").shape).toEqual([3, 3, 1, 2]);
    expect(firstLayerFilters(model).shape).toEqual(layerFilters(model, 1).shape);
    expect(tensorsLeftBy(() => firstLayerFilters(model))).toBe(0);
  });

  test("refuses layers that are not there or have no filters, and a network that has none", () => {
    const model = smoothNetwork(1);
    expect(() => layerFilters(model, "pool")).toThrow(
      'layerFilters: there is no layer "pool": the layers are, from 0, conv (4x4x3)',
    );
    expect(() => layerFilters(model, "dense")).toThrow(
      'layerFilters: layer "dense" is a Dense and has no filters: the layers with filters are conv',
    );
    const dense = linear([[1]], [1, 1, 1]);
    expect(() => layerFilters(dense, 1)).toThrow("nor has another");
    expect(() => firstLayerFilters(dense)).toThrow(
      "firstLayerFilters: the network has no convolutional layer",
    );
    model.dispose();
    expect(() => layerFilters(model, "conv")).toThrow("layerFilters: the network was disposed of");
    expect(() => firstLayerFilters(model)).toThrow(
      "firstLayerFilters: the network was disposed of",
    );
  });
});
