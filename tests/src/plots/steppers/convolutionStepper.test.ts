import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conv2d, convolve2d } from "../../../../src/ops/index.ts";
import { convolutionStepper, type Figure } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const image = [
  [1, 2, 3],
  [4, 5, 6],
];
const filter = [
  [1, 0],
  [0, -1],
];
const panel = (figure: Figure, name: string) =>
  decode(figure.data.find((trace) => trace.name === name)!.z as unknown as Packed) as number[][];

describe("convolutionStepper", () => {
  test("shows the image, the filter, their products, and the sums so far", () => {
    const figure = convolutionStepper(image, filter);
    expect(panel(figure, "image")).toEqual(image);
    expect(panel(figure, "filter")).toEqual(filter);
    expect(panel(figure, "products")).toEqual([
      [1, 0],
      [0, -5],
    ]);
    expect(panel(figure, "feature map")).toEqual([[-4, NaN]]);
  });

  test("turns the filter where asked", () => {
    const figure = convolutionStepper(image, filter, { flip: true });
    expect(panel(figure, "filter, flipped")).toEqual([
      [-1, 0],
      [0, 1],
    ]);
    expect(panel(figure, "feature map")[0][0]).toBe(4);
  });

  test("frames the window with its stride, and each pixel where it is dilated", () => {
    const paths = (options: object) => {
      const big = Array.from({ length: 5 }, () => [1, 1, 1, 1, 1]);
      const { shapes } = convolutionStepper(big, filter, options).layout;
      return (shapes as { path: string; xref: string; line: { width: number } }[])
        .filter(({ xref, line }) => xref === "x" && line.width === 3)
        .map(({ path }) => path);
    };
    expect(paths({ step: 1, stride: 3 })).toEqual(["M2.5,-0.5H4.5V1.5H2.5Z"]);
    expect(paths({ dilation: 3 })).toEqual([
      "M-0.5,-0.5H0.5V0.5H-0.5Z",
      "M2.5,-0.5H3.5V0.5H2.5Z",
      "M-0.5,2.5H0.5V3.5H-0.5Z",
      "M2.5,2.5H3.5V3.5H2.5Z",
    ]);
  });

  test("ends with what conv2d and convolve2d give", () => {
    const whole = fc.integer({ min: -9, max: 9 });
    const matrix = (rows: number, columns: number) =>
      fc.array(fc.array(whole, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
    const option = fc.record({
      stride: fc.integer({ min: 1, max: 3 }),
      padding: fc.constantFrom("same" as const, "valid" as const, 1),
      dilation: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(matrix(6, 7), matrix(2, 3), option, fc.boolean(), (x, w, options, flip) => {
        const expected = (flip ? convolve2d : conv2d)(x, w, options);
        const step = expected.size - 1;
        const shown = panel(convolutionStepper(x, w, { ...options, flip, step }), "feature map");
        expect(shown.flat().map((v) => v + 0)).toEqual([...expected.data].map((v) => v + 0));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [
      "a filter too large",
      () => convolutionStepper(image, [[1, 1, 1, 1]]),
      /does not fit image 2x3/,
    ],
    [
      "a photograph",
      () => convolutionStepper([new Array<number>(33).fill(1)], filter),
      /at most 32x32/,
    ],
    [
      "a large filter",
      () => convolutionStepper(image, [new Array<number>(10).fill(1)]),
      /at most 9x9/,
    ],
    ["NaN", () => convolutionStepper([[NaN]], [[1]]), /NaN/],
    ["nothing", () => convolutionStepper([], filter), /convolutionStepper: image/],
    ["channels", () => convolutionStepper([[[1]]], filter), /\[height, width\]/],
    ["a step too far", () => convolutionStepper(image, filter, { step: 2 }), /from 0 to 1.*got 2/],
    ["half a step", () => convolutionStepper(image, filter, { step: 0.5 }), /whole number.*0.5/],
    ["much padding", () => convolutionStepper(image, filter, { padding: 30 }), /at most 48x48/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
