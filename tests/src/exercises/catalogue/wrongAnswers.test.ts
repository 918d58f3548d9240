import { expect, it } from "vitest";
import { judged } from "./judged.ts";

const side = 28;

/** Known wrong answers, worked out here by themselves, and what the hint has to be about. */
const rows: readonly [id: string, what: string, answer: unknown, hint: RegExp][] = [
  ["04-formula", "not flipped", 285, /not flipped/],
  ["04-formula", "flipped left to right only", 273, /left to right only/],
  ["04-formula", "flipped upside down only", 177, /upside down only/],
  ["04-formula", "transposed", 261, /transpose/],
  ["05-stride", "forgot the first position", 3, /last addition is missing/],
  ["05-stride", "divided by S + 1", 2, /went into the divisor/],
  ["05-stride", "added the filter", 7, /was added/],
  ["05-stride", "left the filter out", 6, /left out/],
  ["05-stride", "did not round", 4.5, /only whole positions/],
  ["05-stride", "rounded up", 5, /rounded up/],
  ["05-stride", "left the stride out", 8, /stride was left out/],
  ["05-padding", "padded once", 6, /one side only/],
  ["05-padding", "did not pad", 4, /padding was left out/],
  ["05-q1", "kept the depth", [side, side, 3], /depth was kept/],
  ["05-q1", "did not sum over channels", [side, side, 18], /for each filter and each colour/],
  ["05-q1", "left N out", [side, side, 1], /what one filter makes/],
  ["05-q1-parameters", "no bias", 5 * 5 * 3 * 6, /also has a bias/],
  ["05-q1-parameters", "no depth", (5 * 5 + 1) * 6, /depth was left out/],
  ["05-q1-parameters", "a bias for each slice", (5 * 5 + 1) * 3 * 6, /bias was counted for each/],
  ["05-q1-parameters", "not shared", 28 * 28 * (5 * 5 * 3 + 1) * 6, /at every position/],
  ["08-parameters", "counted the window", 24, /cells of the window in each map/],
  ["08-parameters", "LeNet's old pooling", 12, /LeNet-5 of 1998/],
  ["05-even-filter", "the other convention", { before: 2, after: 1 }, /other convention/],
  ["05-even-filter", "grows the image", { before: 2, after: 2 }, /one longer than the image/],
  [
    "05-same-stride",
    "padded at the top left",
    [
      [9, 21, 27],
      [41, 75, 85],
      [77, 135, 145],
    ],
    /above and to the left/,
  ],
  ["05-one-by-one", "no bias", 64 * 16, /also has a bias/],
  ["05-one-by-one", "thought that it does nothing", 16, /more than nothing/],
  ["05-dilation", "ignored the dilation", 5, /ignored/],
  ["05-dilation", "counted from 0", 1, /skipped two pixels/],
];

it.each(rows)("%s: %s", (id, _, answer, hint) => {
  const { verdict, message } = judged(id, answer);
  expect(verdict).toBe("wrong");
  expect(message).toMatch(hint);
});

it("each of them gets a hint of its own", () => {
  for (const id of new Set(rows.map(([exercise]) => exercise))) {
    const some = rows.filter(([exercise]) => exercise === id);
    const hints = some.map(([, , answer]) => judged(id, answer).message);
    expect(new Set(hints).size, id).toBe(some.length);
  }
});

it("08-max-pool-gradient: overwrote where windows overlap", () => {
  const overwriting = (image: number[][], size: number, stride: number, out: number[][]) => {
    const result = image.map((row) => row.map(() => 0));
    for (const [y, row] of out.entries()) {
      for (const [x, derivative] of row.entries()) {
        let best = [y * stride, x * stride];
        for (let r = y * stride; r < y * stride + size; r++) {
          for (let c = x * stride; c < x * stride + size; c++) {
            if (image[r][c] > image[best[0]][best[1]]) best = [r, c];
          }
        }
        result[best[0]][best[1]] = derivative;
      }
    }
    return result;
  };
  expect(judged("08-max-pool-gradient", overwriting).message).toMatch(/only the last window/);
});
