import { describe, expect, test } from "vitest";
import { framesOf, type Frames } from "../../../kernel/labextension/browser/frames.ts";
import {
  convolutionStepper,
  type Figure,
  jupyterDisplay,
  poolingStepper,
  receptiveFieldPlot,
} from "../../../src/index.ts";

/** The frames of a figure as a notebook stores it. */
function stored(figure: Figure): Frames {
  const bundle = JSON.parse(JSON.stringify(figure[jupyterDisplay]())) as Record<string, object>;
  const { live } = bundle["application/vnd.two-kernels.figure+json"] as { live: never };
  return framesOf(live, JSON.stringify(bundle["application/vnd.plotly.v1+json"]))!;
}

const drawn = ({ data, layout }: Figure) => JSON.parse(JSON.stringify({ data, layout })) as object;
const image = [
  [1, 2, 3, 0],
  [4, -5, 6, 1],
  [0, 2, 0.5, 4],
];

describe("frames", () => {
  test("of a convolution are what the library draws for each step", () => {
    const filter = [
      [1, 0],
      [2, -1],
    ];
    const options = { flip: true, padding: 1, stride: 2, title: "Steps" } as const;
    const frames = stored(convolutionStepper(image, filter, { ...options, step: 2 }));
    expect(frames).toMatchObject({ count: 6, start: 2, plays: true });
    for (let step = 0; step < frames.count; step++) {
      const figure = convolutionStepper(image, filter, { ...options, step });
      expect(frames.at(step).alt).toBe(figure.alt);
      expect(JSON.parse(frames.at(step).plotly)).toMatchObject(drawn(figure));
    }
  });

  test("of a pooling too", () => {
    const frames = stored(poolingStepper(image, { kind: "average", stride: 1 }));
    expect(frames.count).toBe(6);
    const figure = poolingStepper(image, { kind: "average", stride: 1, step: 5 });
    expect(JSON.parse(frames.at(5).plotly)).toMatchObject(drawn(figure));
  });

  test("of receptive fields are one for each cell, found by its place", () => {
    const layers = [
      { layer: { type: "conv", filterSize: 2, outChannels: 1 }, map: [[1, 2, 3]] },
      { layer: { type: "pool", poolSize: 1, name: "a < b" }, map: [[1, 2]] },
    ] as const;
    const frames = stored(receptiveFieldPlot(image, layers, { title: "Fields" }));
    expect(frames).toMatchObject({ count: 5, start: 4, plays: false });
    for (let index = 0; index < 5; index++) {
      const [layer, column] = index < 3 ? [0, index] : [1, index - 3];
      const point = { curveNumber: layer + 1, x: column, y: 0 };
      expect(frames.under!(point)).toBe(index);
      const cell = { layer, row: 0, column };
      const figure = receptiveFieldPlot(image, layers, { title: "Fields", cell });
      expect(frames.at(index).alt).toBe(figure.alt);
      expect(JSON.parse(frames.at(index).plotly)).toMatchObject(drawn(figure));
    }
    expect(frames.under!({ curveNumber: 0, x: 1, y: 1 })).toBeUndefined();
  });

  test("there are none of a kind that is not known", () => {
    expect(framesOf({ kind: "dance" }, "{}")).toBeUndefined();
    expect(framesOf(undefined, "{}")).toBeUndefined();
  });
});
