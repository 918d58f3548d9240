import { describe, expect, test } from "vitest";
import { evaluate, fit, fromData, labelledImages, robustness } from "../../../src/index.ts";
import { tinyModel, tinyTask } from "../training/tinyTask.ts";
import { linear, smoothNetwork, tensorsLeftBy, tf } from "./networks.ts";

describe("robustness", () => {
  test("by hand: a network that asks where the one bright pixel is loses it with the shift", () => {
    const model = linear(
      [
        [9, 0, 0],
        [0, 9, 0],
        [0, 0, 9],
      ],
      [1, 3, 1],
      "softmax",
    );
    const pixels = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
    const labels = Uint8Array.of(0, 1, 2);
    const data = labelledImages(fromData(pixels, [3, 1, 3, 1]), labels, [
      "left",
      "middle",
      "right",
    ]);
    const shifts = [{}, { right: 1 }, { right: -2 }, { down: 1 }];
    const table = robustness(tf, model, data, { shifts, noise: [], seed: 1 });
    // A black image gives three equal scores, of which the first, "left", is taken.
    expect(table.shifts.map(({ down, right, accuracy }) => [down, right, accuracy])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [0, -2, expect.closeTo(1 / 3, 9)],
      [1, 0, expect.closeTo(1 / 3, 9)],
    ]);
    expect(table.noise).toEqual([]);
  });

  test("without shift and noise it is evaluate, and much noise brings a trained network to chance", async () => {
    const model = tinyModel(1);
    await fit(tf, model, tinyTask(80, 1), { epochs: 6, batchSize: 8, seed: 1 });
    const data = tinyTask(400, 2);
    const { accuracy, loss } = evaluate(tf, model, data);
    const table = robustness(tf, model, data, {
      seed: 1,
      noise: [0, 0.2, 50],
      shifts: [{}, { down: 2 }],
    });
    expect(accuracy).toBe(1);
    expect(table.shifts[0]).toEqual({ down: 0, right: 0, accuracy, loss });
    expect(table.noise[0]).toEqual({ noise: 0, accuracy, loss });
    // Two of four rows further down, what was lit at the top is lit at the bottom, and the rest is black.
    expect(table.shifts[1].accuracy).toBeLessThan(0.6);
    expect(table.noise[2].accuracy).toBeGreaterThan(0.4);
    expect(table.noise[2].accuracy).toBeLessThan(0.6);
    const again = robustness(tf, model, data, { seed: 1, noise: [0.2], shifts: [] });
    expect(again.noise[0]).toEqual(table.noise[1]);
    const other = robustness(tf, model, data, { seed: 2, noise: [0.2], shifts: [] });
    expect(other.noise[0].loss).not.toBe(table.noise[1].loss);
  });

  test("leaves the examples as they are and no tensor behind", () => {
    const data = tinyTask(6, 1);
    const before = [...data.images.data];
    const model = tinyModel(1);
    expect(tensorsLeftBy(() => robustness(tf, model, data, { seed: 1 }))).toBe(0);
    expect([...data.images.data]).toEqual(before);
  });

  test("refuses networks for other data, odd shifts, noise and seeds, a network disposed of", () => {
    const data = tinyTask(6, 1);
    const model = tinyModel(1);
    expect(() => robustness(tf, smoothNetwork(1), data, { seed: 1 })).toThrow(
      "robustness: the network reads images of 6x5x2, got images of 4x4x1",
    );
    expect(() => robustness(tf, model, data, { seed: 1, noise: [-0.1] })).toThrow(
      "robustness: noise should be a standard deviation of at least 0",
    );
    expect(() => robustness(tf, model, data, { seed: 1, shifts: [{ right: 0.5 }] })).toThrow(
      "shift: right should be a whole number of pixels",
    );
    expect(() => robustness(tf, model, data, { seed: -1 })).toThrow("robustness: seed should be");
    model.dispose();
    expect(() => robustness(tf, model, data, { seed: 1 })).toThrow("was disposed of");
  });
});
