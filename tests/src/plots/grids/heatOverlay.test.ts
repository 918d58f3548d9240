import { describe, expect, test } from "vitest";
import { heatOverlay } from "../../../../src/plots/index.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const image = Array.from({ length: 4 }, () => [0, 1, 2, 3]);
const map = [
  [0, 0.5],
  [0, 0.1],
];

describe("heatOverlay", () => {
  test("stretches a coarse map over the image's whole width and height", () => {
    const [, , heat] = heatOverlay(image, map).data;
    expect(heat).toMatchObject({ x0: 0.5, dx: 2, y0: 0.5, dy: 2, xaxis: "x2", yaxis: "y2" });
    expect(decode(heat.z as unknown as Packed)).toEqual([
      [0, 0.5],
      [0, Math.fround(0.1)],
    ]);
  });

  test("shows the image twice, once without the map", () => {
    const [plain, below] = heatOverlay(image, map).data;
    expect(decode(plain.z as unknown as Packed)).toEqual(image);
    expect([plain.xaxis, below.xaxis]).toEqual(["x", "x2"]);
    expect(below.z).toEqual(plain.z);
    expect(heatOverlay([[[9, 99, 199]]], map).data[1]).toMatchObject({ type: "image" });
  });

  test("lets the image through at zero: at the scale's low end, or its middle for signed maps", () => {
    const axis = (values: number[][]) =>
      heatOverlay(image, values).layout.coloraxis as never as {
        cmin: number;
        cmax: number;
        colorscale: [number, string][];
      };
    const positive = axis(map);
    expect([positive.cmin, positive.cmax]).toEqual([0, 0.5]);
    expect(positive.colorscale[0][1]).toMatch(/,0\)$/);
    const signed = axis([[-3, 1]]);
    expect([signed.cmin, signed.cmax]).toEqual([-3, 3]);
    expect(signed.colorscale.find(([at]) => at === 0.5)![1]).toMatch(/,0\)$/);
  });

  test.each([
    [[[9, 0, 0]], "left"],
    [[[0, 9, 0]], "in the middle"],
    [[[0], [0], [9]], "at the bottom"],
    [map, "at the top right"],
  ])("says where the largest value is: %j %s", (values, place) => {
    expect(heatOverlay(image, values).alt).toMatch(new RegExp(`the largest .*${place}$`));
  });

  test("computes its sentence from the image and the map", () => {
    expect(heatOverlay(image, [[2]], { title: "CAM" }).alt).toBe(
      "CAM: a map of 1 by 1 over an image of 4 by 4 pixels, all values 2",
    );
  });

  test("says where a pixel is a mean of several", () => {
    const large = Array.from({ length: 300 }, () => Array.from({ length: 200 }, (_, x) => x));
    const { annotations } = heatOverlay(large, large).layout;
    expect((annotations as { text: string }[]).map(({ text }) => text).join(" ")).toBe(
      "Each pixel of the image the mean of 3 by 3, each pixel of the map the mean of 3 by 3",
    );
  });

  test.each([
    ["no image", () => heatOverlay([], map), /heatOverlay: image .*empty/],
    ["no map", () => heatOverlay(image, []), /heatOverlay: map/],
    ["NaN in the map", () => heatOverlay(image, [[NaN]]), /map\[0\]\[0\] is NaN/],
    ["a map with channels", () => heatOverlay(image, [[[1]]]), /\[mapHeight, mapWidth\]/],
    ["colours below 0", () => heatOverlay([[[-1, 0, 0]]], map), /colours should be from 0 to 1/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
