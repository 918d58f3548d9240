import { describe, expect, test } from "vitest";
import { networkDiagram } from "../../../../src/plots/index.ts";

const layers = [
  { name: "conv", outputShape: [26, 26, 8], parameters: 80, receptiveField: [3, 3] as const },
  { name: "<b>", outputShape: [10], parameters: 0, receptiveField: "all" as const },
];
const texts = (figure: ReturnType<typeof networkDiagram>) =>
  (figure.layout.annotations as { text: string }[]).map(({ text }) => text);

describe("networkDiagram", () => {
  test("writes shape, parameters and receptive field of every layer, and the sum", () => {
    expect(texts(networkDiagram(layers, { inputShape: [28, 28, 1] }))).toEqual([
      ...["layer", "output shape", "parameters", "sees"],
      ...["input", "28×28×1"],
      ...["conv", "26×26×8", "80", "3×3"],
      ...["&lt;b&gt;", "10", "0", "all"],
      "<b>80 parameters in all</b>",
    ]);
  });

  test("draws one box for each layer, and tells by its colour whether it learns", () => {
    const { shapes } = networkDiagram(layers).layout;
    const boxes = (shapes as { type: string; fillcolor?: string }[]).filter(
      ({ type }) => type === "rect",
    );
    expect(boxes).toHaveLength(2);
    expect(boxes[0].fillcolor).not.toBe(boxes[1].fillcolor);
  });

  test("leaves out the middle of a very deep network, and says so", () => {
    const deep = Array.from({ length: 100 }, (_, i) => ({ ...layers[0], name: `layer ${i}` }));
    const written = texts(networkDiagram(deep));
    expect(written).toContain("… 60 more layers");
    expect(written).toContain("layer 19");
    expect(written).not.toContain("layer 20");
    expect(written).toContain("layer 80");
    expect(networkDiagram(deep).alt).toContain("and 88 more; most parameters in layer 0 (80)");
  });

  test("computes its sentence from the layers", () => {
    expect(networkDiagram(layers, { title: "T" }).alt).toBe(
      "T: 2 layers, 80 parameters: conv 26×26×8, <b> 10; most parameters in conv (80)",
    );
  });

  test.each([
    ["no layer", () => networkDiagram([]), /at least one layer/],
    [
      "a shape of 0",
      () => networkDiagram([{ name: "a", outputShape: [0], parameters: 1 }]),
      /the shape of a should be sizes of at least 1, .* got \[0\]/,
    ],
    ["no shape", () => networkDiagram(layers, { inputShape: [] }), /shape of input/],
    [
      "parameters of NaN",
      () => networkDiagram([{ name: "a", outputShape: [1], parameters: NaN }]),
      /parameters of a should be a count, got NaN/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
