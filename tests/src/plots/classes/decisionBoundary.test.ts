import { describe, expect, test } from "vitest";
import { type ArrayLike, toNested } from "../../../../src/arrays/index.ts";
import { decisionGrid } from "../../../../src/networks/index.ts";
import { decisionBoundary } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const square = { x: [0, 1], y: [0, 2] } as const;
const two = { ...square, values: [[0, 0.2, 1]] };
const corners = [
  [0, 0],
  [1, 0],
];

describe("decisionBoundary", () => {
  test("lays the grid over its ranges, the first row at the lower end of y", () => {
    const values = [
      [0, 1, 0],
      [1, 0, 1],
    ];
    const [ground] = decisionBoundary({ ...square, values }, corners, [0, 1]).data;
    expect(ground).toMatchObject({ type: "contour", x0: 0, dx: 0.5, y0: 0, dy: 2 });
    expect(decode(ground.z as unknown as Packed)).toEqual([
      [0, 255, 0],
      [255, 0, 255],
    ]);
  });

  test("draws the line where both classes are equally likely", () => {
    const values = [
      [0, 1],
      [0, 1],
    ];
    const [ground, line] = decisionBoundary({ ...square, values }, corners, [0, 1]).data;
    expect(ground).toMatchObject({ zmin: 0, zmax: 255 });
    expect(line).toMatchObject({ contours: { start: 127.5, end: 127.5 }, showlegend: false });
    expect(line.z).toEqual(ground.z);
  });

  test("shades the ground in bands that begin at the line, so that its picture stays small", () => {
    const { contours } = decisionBoundary(
      {
        ...square,
        values: [
          [0, 1],
          [0, 1],
        ],
      },
      corners,
      [0, 1],
    ).data[0] as unknown as { contours: { coloring: string; start: number; size: number } };
    expect(contours.coloring).toBe("fill");
    expect((127.5 - contours.start) % contours.size).toBeCloseTo(0);
  });

  test("takes two probabilities as one, and of three the likeliest", () => {
    const deep = two.values.map((row) => row.map((p) => [1 - p, p]));
    expect(decisionBoundary({ ...two, values: deep }, corners, [0, 1]).data).toEqual(
      decisionBoundary(two, corners, [0, 1]).data,
    );
    const three = {
      ...square,
      values: [
        [
          [1, 0, 0],
          [0.2, 0.2, 0.6],
        ],
      ],
    };
    const [ground] = decisionBoundary(three, corners, [0, 2]).data;
    // 85 steps a class: certain is the last of class 0's; 0.6 is two fifths of the way from a third to 1.
    expect(decode(ground.z as unknown as Packed)).toEqual([[84, 170 + Math.round(0.4 * 84)]]);
  });

  test("takes what decisionGrid gives", () => {
    const answer = (points: ArrayLike) => (points as number[][]).map(() => 0);
    const grid = decisionGrid((points) => answer(toNested(points)), {
      x: [-1, 1],
      y: [0, 4],
      rows: 3,
      columns: 5,
    });
    const [ground] = decisionBoundary(grid, corners, [0, 1]).data;
    expect(ground).toMatchObject({ x0: -1, dx: 0.5, y0: 0, dy: 2, z: { shape: "3,5" } });
  });

  test("computes its sentence from ground and points", () => {
    expect(decisionBoundary(two, corners, [0, 0], { title: "T", classNames: ["a", "b"] }).alt).toBe(
      "T: ground: a 66.7 %, b 33.3 %; 1 of 2 points lie on the ground of their class",
    );
  });

  test("takes every so many places of a fine grid, the last among them", () => {
    const fine = { ...square, values: [Array.from({ length: 1000 }, (_, i) => i / 999)] };
    const [row] = decode(
      decisionBoundary(fine, corners, [0, 1]).data[0].z as unknown as Packed,
    ) as number[][];
    expect([row.length, row[0], row[149]]).toEqual([150, 0, 255]);
  });

  test.each([
    [
      "logits",
      () => decisionBoundary({ ...two, values: [[3]] }, corners, [0, 1]),
      /from 0 to 1, got 3/,
    ],
    ["NaN", () => decisionBoundary({ ...two, values: [[NaN]] }, corners, [0, 1]), /NaN/],
    ["an empty grid", () => decisionBoundary({ ...two, values: [] }, corners, [0, 1]), /values/],
    [
      "eight classes",
      () =>
        decisionBoundary({ ...two, values: [[new Array<number>(8).fill(0.125)]] }, corners, [0, 1]),
      /at most 7 classes, got 8/,
    ],
    [
      "a reversed range",
      () => decisionBoundary({ ...two, x: [1, 0] }, corners, [0, 1]),
      /smaller first, got \[1, 0\]/,
    ],
    ["a third class", () => decisionBoundary(two, corners, [0, 2]), /names for 3 to 30 classes/],
    [
      "a third name",
      () => decisionBoundary(two, corners, [0, 1], { classNames: ["a", "b", "c"] }),
      /each of 2 classes, got 3/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
