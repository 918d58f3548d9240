import { describe, expect, test } from "vitest";
import { activationMaximisation, conv2d, featureMaps, toNested } from "../../../src/index.ts";
import type { ActivationMaximisationOptions, AscentProgress, Target } from "../../../src/index.ts";
import { convolution, linear, poolingNetwork, smoothNetwork, tf } from "./networks.ts";

const plain = { seed: 1, blur: 0, jitter: 0, decay: 0 };
const network = smoothNetwork(1);
const maximise = (target: Target, options: Partial<ActivationMaximisationOptions> = {}) =>
  activationMaximisation(tf, network, target, { seed: 1, steps: 5, ...options });

describe("activationMaximisation", () => {
  test("of a linear score, without regularisation: white where the weight is positive, else black", async () => {
    const weights = [[3], [-1], [0.2], [2], [-4], [1]];
    const model = linear(weights, [2, 3, 1]);
    const found = await activationMaximisation(tf, model, { label: 0 }, { ...plain, steps: 300 });
    expect(toNested(found.image)).toEqual([
      [[1], [0], [1]],
      [[1], [0], [1]],
    ]);
    expect(found.activation).toBeCloseTo(6.2, 5);
  });

  test("of a known filter: its own signs where it looks, for one cell; the rest keeps its noise", async () => {
    const model = convolution(
      [
        [[[1]], [[-1]]],
        [[[-1]], [[1]]],
      ],
      [4, 4, 1],
      { activation: "relu" },
    );
    const target = { layer: "conv", channel: 0, at: [1, 2] } as const;
    const found = await activationMaximisation(tf, model, target, { ...plain, steps: 100 });
    const image = toNested(found.image) as number[][][];
    expect([image[1][2], image[1][3], image[2][2], image[2][3]]).toEqual([[1], [0], [0], [1]]);
    const rest = image.flat(2).filter((_, i) => ![6, 7, 10, 11].includes(i));
    for (const value of rest) expect(value).toBeCloseTo(0.5, 0);
    expect(new Set(rest).size).toBe(12);
    expect(found.activation).toBe(2);
  });

  test("goes up from where ReLU answers 0 to every image it starts from", async () => {
    const model = convolution([[[[1]], [[-0.9]]]], [3, 4, 1], { activation: "relu" });
    model.layers[0].setWeights([tf.tensor4d([[[[1]], [[-2]]]])]);
    const found = await activationMaximisation(
      tf,
      model,
      { layer: 0, channel: 0, at: [1, 1] },
      { ...plain, steps: 60 },
    );
    expect(found.history[0]).toBeLessThan(0);
    expect(found.activation).toBeCloseTo(1, 5);
  });

  test("raises a class, a unit, and a channel's mean, and tells the activation of its image", async () => {
    for (const target of [
      { label: 2 },
      { layer: "dense", channel: 2 },
      { layer: "conv", channel: 1 },
    ]) {
      const found = await maximise(target, { steps: 60 });
      expect(found.activation).toBeGreaterThan(found.history[0]);
      expect(found.history).toHaveLength(60);
      expect(found.image.shape).toEqual([6, 5, 2]);
    }
    const { image, activation } = await maximise({ layer: "conv", channel: 1 }, { steps: 20 });
    const map = featureMaps(tf, network, image, "conv");
    const cells = [...map.data].filter((_, i) => i % 3 === 1).map(Math.atanh);
    expect(cells.reduce((a, b) => a + b) / cells.length).toBeCloseTo(activation, 4);
  });

  test("a dense layer's unit and the class are the same thing", async () => {
    const [label, unit] = [await maximise({ label: 1 }), await maximise({ layer: 2, channel: 1 })];
    expect(toNested(unit.image)).toEqual(toNested(label.image));
  });

  test("is the same for the same seed, another for another", async () => {
    const [one, same, other] = [
      await maximise({ label: 1 }),
      await maximise({ label: 1 }),
      await maximise({ label: 1 }, { seed: 2 }),
    ];
    expect(toNested(same.image)).toEqual(toNested(one.image));
    expect(same.history).toEqual(one.history);
    expect(toNested(other.image)).not.toEqual(toNested(one.image));
  });

  test("stays within the range", async () => {
    const { image } = await maximise({ label: 0 }, { ...plain, steps: 32, range: [-0.5, 0.25] });
    expect(Math.min(...image.data)).toBe(-0.5);
    expect(Math.max(...image.data)).toBe(0.25);
  });

  test("blurs at the fourth step: without slope, the first noise under a Gaussian", async () => {
    const model = linear(new Array(70).fill([0]) as number[][], [7, 5, 2]);
    const noise = await activationMaximisation(tf, model, { label: 0 }, { ...plain, steps: 1 });
    const options = { ...plain, steps: 5, blur: 0.8 };
    const found = await activationMaximisation(tf, model, { label: 0 }, options);
    const taps = [-3, -2, -1, 0, 1, 2, 3].map((x) => Math.exp(-(x ** 2) / (2 * 0.8 ** 2)));
    const sum = taps.reduce((a, b) => a + b);
    const gaussian = taps.map((a) => taps.map((b) => (a * b) / sum ** 2));
    for (const channel of [0, 1]) {
      const one = noise.image.pick(null, null, channel);
      const expected = conv2d(one, gaussian, { padding: "same" });
      expected.data.forEach((value, i) => {
        expect(found.image.data[2 * i + channel]).toBeCloseTo(value, 5);
      });
    }
  });

  test("decay darkens: without slope an image fades by the same share at each step", async () => {
    const model = linear([[0], [0]], [1, 2, 1]);
    const options = { ...plain, decay: 0.5 };
    const once = await activationMaximisation(tf, model, { label: 0 }, { ...options, steps: 1 });
    const thrice = await activationMaximisation(tf, model, { label: 0 }, { ...options, steps: 3 });
    expect(once.image.get(0, 0, 0)).toBeGreaterThan(0.19);
    expect(thrice.image.get(0, 0, 0)).toBeCloseTo(once.image.get(0, 0, 0) / 4, 6);
  });

  test("of a network that reads any size, an image of the size asked for", async () => {
    const model = tf.sequential({
      layers: [
        tf.layers.conv2d({ filters: 1, kernelSize: 3, inputShape: [null, null, 1] as never }),
      ],
    });
    const target = { layer: 0, channel: 0 };
    const found = await activationMaximisation(tf, model, target, {
      seed: 1,
      steps: 1,
      size: [7, 9],
    });
    expect(found.image.shape).toEqual([7, 9, 1]);
    await expect(activationMaximisation(tf, model, target, { seed: 1 })).rejects.toThrow(
      "activationMaximisation: the network reads images of any height: say which by size: [height, width]",
    );
  });

  test("reports the last step, and waits for the listener", async () => {
    const seen: AscentProgress[] = [];
    const found = await maximise(
      { label: 0 },
      {
        onProgress: async (progress) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          seen.push(progress);
        },
      },
    );
    expect(seen.at(-1)).toMatchObject({ step: 5, steps: 5, activation: found.history[4] });
    const shown = seen.at(-1)![Symbol.for("Jupyter.display") as never] as () => object;
    expect(shown()).toEqual({
      "text/plain": expect.stringContaining("step 5 of 5  activation ") as string,
    });
  });

  test("stops at the signal, with its reason", async () => {
    const controller = new AbortController();
    controller.abort(new Error("enough"));
    const stopped = maximise({ label: 0 }, { signal: controller.signal });
    await expect(stopped).rejects.toMatchObject({
      name: "AbortError",
      message: "activationMaximisation: stopped by its signal at step 1 of 5",
      cause: controller.signal.reason as Error,
    });
  });

  test("leaves no tensor behind, stopped or not", async () => {
    const before = tf.memory().numTensors;
    await maximise({ layer: "conv", channel: 0 });
    await maximise({ label: 7 }).catch(() => undefined);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("activationMaximisation refuses", () => {
  test.each<[Target, string]>([
    [{ label: 3 }, "there is no class 3: the 3 classes are 0 to 2"],
    [
      { layer: "conv9", channel: 0 },
      'there is no layer "conv9": the layers are, from 0, conv (4x4x3)',
    ],
    [{ layer: "conv", channel: 3 }, 'layer "conv" (4x4x3) has no channel 3: they are 0 to 2'],
    [{ layer: "conv", channel: -1 }, 'layer "conv" (4x4x3) has no channel -1'],
    [
      { layer: "conv", channel: 0, at: [4, 0] },
      'layer "conv" gives 4x4x3, in which there is no row 4, column 0',
    ],
    [
      { layer: "dense", channel: 0, at: [0, 0] },
      'layer "dense" gives 3, in which there is no row 0, column 0',
    ],
  ])("the target %j", async (target, message) => {
    await expect(maximise(target)).rejects.toThrow(`activationMaximisation: ${message}`);
  });

  test.each<[Partial<ActivationMaximisationOptions>, string]>([
    [{ steps: 0 }, "steps should be a whole number of at least 1, got 0"],
    [{ stepSize: 0 }, "stepSize should be a number of at least 1e-9, got 0"],
    [{ stepSize: Infinity }, "stepSize should be"],
    [{ decay: 1.5 }, "decay should be a number from 0 to 1, got 1.5"],
    [{ blur: -1 }, "blur should be a number of at least 0, got -1"],
    [{ jitter: 0.5 }, "jitter should be a whole number of at least 0, got 0.5"],
    [{ range: [1, 0] }, "range should be two grey levels, the darker first, got [1, 0]"],
    [{ size: [7, 9] }, "the network reads images of 6x5x2, got the size 7x9"],
  ])("the option %j", async (options, message) => {
    await expect(maximise({ label: 0 }, options)).rejects.toThrow(
      `activationMaximisation: ${message}`,
    );
  });

  test("a network that was disposed of", async () => {
    const model = poolingNetwork(1);
    model.dispose();
    await expect(activationMaximisation(tf, model, { label: 0 }, { seed: 1 })).rejects.toThrow(
      "activationMaximisation: the network was disposed of",
    );
  });
});
