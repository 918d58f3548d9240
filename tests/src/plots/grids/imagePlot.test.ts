import { describe, expect, test, vi } from "vitest";
import { fromData } from "../../../../src/arrays/index.ts";
import { imageGrid, imagePlot } from "../../../../src/plots/index.ts";
import { hoverText } from "../hoverText.ts";
import { decode, type Packed } from "../plotlyProblems.ts";

const flag = [
  [
    [0, 85, 164],
    [255, 255, 255],
    [239, 65, 53],
  ],
];
const bytes = (figure: ReturnType<typeof imagePlot>) => [
  ...Buffer.from((figure.data[0].z as unknown as Packed).bdata, "base64"),
];

describe("imagePlot", () => {
  test("shows colours as bytes, red, green and blue of each pixel in turn", () => {
    const figure = imagePlot(flag);
    expect(figure.data[0]).toMatchObject({ type: "image", z: { dtype: "u1", shape: "1,3,3" } });
    expect(bytes(figure)).toEqual(flag.flat(2));
    expect(figure.layout).not.toHaveProperty("coloraxis");
  });

  test("takes colours from 0 to 1 as well, and any with a range", () => {
    expect(bytes(imagePlot([[[0, 0.5, 1]]]))).toEqual([0, 128, 255]);
    expect(bytes(imagePlot([[[-1, 0, 3]]], { range: [-1, 1] }))).toEqual([0, 128, 255]);
    const dark = fromData(Uint8Array.of(0, 1, 1), [1, 1, 3]);
    expect(bytes(imagePlot(dark))).toEqual([0, 1, 1]);
  });

  test("shows one channel as values on a scale, with or without its axis", () => {
    const [trace] = imagePlot([[0.25, -1]]).data;
    expect(decode(trace.z as unknown as Packed)).toEqual([[0.25, -1]]);
    expect(imagePlot([[[0.25], [-1]]]).data[0].z).toEqual(trace.z);
  });

  test("shows ten million pixels as means of blocks, with a note and below 100 kB", () => {
    const values = new Uint8Array(2500 * 4000 * 3).fill(7);
    const { data, layout, alt } = imagePlot(fromData(values, [2500, 4000, 3]));
    expect(alt).toBe(
      "An image, in colour, 2500 by 4000 pixels, all values 7; shown: each pixel the mean of 21 by 21 pixels",
    );
    expect(layout.annotations).toMatchObject([{ text: "Each pixel the mean of 21 by 21 pixels" }]);
    expect(JSON.stringify({ data, layout }).length).toBeLessThan(100_000);
    expect(data[0].z).toMatchObject({ shape: "120,191,3" });
  });

  test("tells the colour under the pointer, and the pixel's place", async () => {
    // plotly complains of every typed array that it takes for the label's colour.
    vi.spyOn(console, "trace").mockReturnValue(undefined);
    const text = await hoverText(imageGrid([flag, flag], { titles: ["a", "b"] }), 2, 0);
    expect(text).toContain("row 0, column 2red, green, blue [239, 65, 53]");
  });

  test("computes its sentence from the image, and takes another", () => {
    expect(imagePlot([[1, 2]], { title: "Two" }).alt).toBe(
      "Two: an image, 1 by 2 pixels, values from 1 to 2",
    );
    expect(imagePlot([[1, 2]], { alt: "Two pixels" }).alt).toBe("Two pixels");
  });

  test.each([
    ["no pixel", () => imagePlot([]), /imagePlot: image .*empty/],
    ["NaN", () => imagePlot([[NaN]]), /NaN/],
    ["two channels", () => imagePlot([[[1, 2]]]), /one channel, or three for red, .* got 2/],
    ["a batch", () => imagePlot([[[[1]]]]), /\[height, width\]/],
    ["colours below 0", () => imagePlot([[[-1, 0, 1]]]), /from 0 to 1, or bytes .* from -1 to 1/],
    ["colours above 255", () => imagePlot([[[0, 0, 256]]]), /from 0 to 256; scale them/],
    [
      "an empty range",
      () => imagePlot([[1]], { range: [1, 1] }),
      /the smaller first, got \[1, 1\]/,
    ],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
