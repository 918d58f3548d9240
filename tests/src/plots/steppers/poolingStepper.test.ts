import { describe, expect, test } from "vitest";
import { poolingStepper } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const image = [
  [1, 5, 2, 0],
  [3, 4, 8, 1],
];
const result = (figure: ReturnType<typeof poolingStepper>) =>
  decode(figure.data[1].z as unknown as Packed);

describe("poolingStepper", () => {
  test("fills the result up to its step", () => {
    expect(result(poolingStepper(image))).toEqual([[5, NaN]]);
    expect(result(poolingStepper(image, { step: 1 }))).toEqual([[5, 8]]);
    expect(result(poolingStepper(image, { step: 1, kind: "average" }))).toEqual([[3.25, 2.75]]);
  });

  test("frames the largest pixel, the first of equal ones", () => {
    const green = (rows: number[][]) =>
      (poolingStepper(rows).layout.shapes as { path: string; line: { color: string } }[])
        .filter(({ line }) => line.color === "#009e73")
        .map(({ path }) => path);
    expect(green(image)).toEqual(["M0.5,-0.5H1.5V0.5H0.5Z"]);
    expect(
      green([
        [7, 7],
        [7, 7],
      ]),
    ).toEqual(["M-0.5,-0.5H0.5V0.5H-0.5Z"]);
  });

  test("never pools padding, also where all pixels are negative", () => {
    const options = { padding: 1, stride: 1 } as const;
    expect(poolingStepper([[-2]], options).alt).toBe(
      "Step 1 of 4: the largest of −2 is −2, at row 0, column 0 of the image",
    );
    expect(result(poolingStepper([[-2]], { ...options, kind: "average" }))).toEqual([
      [-2, NaN],
      [NaN, NaN],
    ]);
  });

  test("computes its sentence from the window", () => {
    expect(poolingStepper(image, { kind: "average", title: "T" }).alt).toBe(
      "T. Step 1 of 2: the mean of 1, 5, 3, 4 is 3.25",
    );
  });

  test.each([
    ["a window too large", () => poolingStepper([[1]]), /poolingStepper: pool 2x2 does not fit/],
    ["a window all in padding", () => poolingStepper(image, { padding: 2 }), /nothing to pool/],
    ["NaN", () => poolingStepper([[NaN]]), /NaN/],
    ["another kind", () => poolingStepper(image, { kind: "min" as "max" }), /"max" or "average"/],
    ["a step too far", () => poolingStepper(image, { step: 2 }), /from 0 to 1.*got 2/],
    ["no pool", () => poolingStepper(image, { poolSize: 0 }), /poolSize should be/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
