import { type ArrayLike, fromData } from "../../../src/arrays/index.ts";
import {
  activationCurves,
  barChart,
  confusionMatrixPlot,
  convolutionStepper,
  decisionBoundary,
  featureMapPlot,
  type Figure,
  filterGrid,
  filterPlot,
  heatOverlay,
  histogram,
  imageGrid,
  imagePlot,
  linePlot,
  lossCurve,
  networkDiagram,
  poolingStepper,
  probabilityBars,
  receptiveFieldPlot,
  scatterPlot,
} from "../../../src/plots/index.ts";

/** An array of any shape, its numbers a function of their place. */
export function made(shape: readonly number[], value: (i: number) => number): ArrayLike {
  const length = shape.reduce((a, b) => a * b, 1);
  return fromData(
    Float64Array.from({ length }, (_, i) => value(i)),
    shape,
  );
}

const wave = (i: number) => Math.sin(i * 0.7);
const byte = (i: number) => (i * 37) % 256;
/** Set in a title, it must show as it stands. */
export const markup = "<script>alert(1)</script>";

const epochs = (count: number) => ({
  seconds: 1,
  epochs: Array.from({ length: count }, (_, i) => ({
    epoch: i + 1,
    loss: 2 / (i + 1),
    accuracy: 1 - 1 / (i + 2),
    validationLoss: 2.1 / (i + 1),
    validationAccuracy: 1 - 1.1 / (i + 2),
    seconds: 1,
  })),
});

const classesOf = (count: number, classes: number) =>
  Array.from({ length: count }, (_, i) => i % classes);
const named = (count: number) => ({
  classNames: Array.from({ length: count }, (_, i) => `${markup} ${i}`),
});
const ground = (shape: readonly number[]) => ({
  values: made(shape, (i) => Math.abs(wave(i))),
  x: [-1, 1] as const,
  y: [-1, 1] as const,
});
const lines = (count: number, length: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `${markup} ${i}`,
    x: Array.from({ length }, (_, j) => j + 1),
    y: Array.from({ length }, (_, j) => wave(i + j / 1000)),
  }));

const seenLayers = (count: number, side: number) =>
  Array.from({ length: count }, (_, i) => ({
    layer: { type: "conv", filterSize: 3, outChannels: 1, name: `${markup} ${i}` } as const,
    map: made([side - 2 * (i + 1), side - 2 * (i + 1)], wave),
  }));

const network = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `${markup} ${i}`,
    outputShape: [1024, 1024, 2048],
    parameters: i * 1_000_000,
    receptiveField: [3 + i, 3 + i] as const,
  }));

/**
 * Each figure of the library in several sizes of data: the usual one first, then the least and the
 * most that it takes.
 */
export const everyFigure: Readonly<Record<string, readonly (() => Figure)[]>> = {
  imagePlot: [
    () => imagePlot(made([28, 28], wave), { title: markup }),
    () => imagePlot([[1]]),
    () => imagePlot(made([40, 30, 3], byte)),
    () => imagePlot(made([600, 900, 3], byte), { title: markup.repeat(9) }),
  ],
  imageGrid: [
    () => imageGrid(made([10, 8, 8], wave), { titles: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
    () => imageGrid([[[1]]]),
    () => imageGrid(made([3, 16, 16, 3], byte), { titles: ["a", markup, "c"] }),
    () => imageGrid(made([200, 40, 40, 3], byte)),
  ],
  filterPlot: [() => filterPlot([[1, 0, -1]], { title: markup }), () => filterPlot([[0]])],
  filterGrid: [
    () => filterGrid(made([3, 3, 1, 16], wave), { title: markup }),
    () => filterGrid([[0]]),
    () => filterGrid(made([5, 5, 3, 24], wave)),
    () => filterGrid(made([24, 6, 6, 3], wave), { countFirst: true }),
    () => filterGrid(made([3, 3, 8, 16], wave)),
    () => filterGrid(made([7, 7, 512, 8], wave), { title: markup.repeat(9) }),
  ],
  featureMapPlot: [
    () => featureMapPlot(made([26, 26, 8], wave), { title: markup }),
    () => featureMapPlot([[[0]]]),
    () => featureMapPlot(made([7, 7, 4096], wave)),
    () =>
      featureMapPlot([
        { name: markup, maps: made([26, 26, 8], wave) },
        { name: "pool", maps: made([1, 13, 13, 8], (i) => Math.abs(wave(i))) },
      ]),
    () =>
      featureMapPlot(
        Array.from({ length: 8 }, (_, i) => ({
          name: `${markup} ${i}`.repeat(5),
          maps: made([112, 112, 20], wave),
        })),
        { title: markup.repeat(9) },
      ),
  ],
  heatOverlay: [
    () => heatOverlay(made([28, 28], byte), made([28, 28], Math.abs), { title: markup }),
    () => heatOverlay([[1]], [[0]]),
    () => heatOverlay(made([60, 80, 3], byte), made([7, 7], wave), { unit: markup }),
    () =>
      heatOverlay(made([600, 900, 3], byte), made([300, 450], wave), { unit: markup.repeat(9) }),
  ],
  linePlot: [
    () => linePlot([{ name: markup, y: [1, NaN, 3] }], { title: markup, xLabel: markup }),
    () => linePlot([{ name: "a", y: [1] }], { yLabel: markup }),
    () => linePlot(lines(30, 5000), { title: markup.repeat(9), logX: true }),
    () => linePlot([{ name: "a", y: [Infinity, 1e-300, 1e300] }], { logY: true }),
  ],
  scatterPlot: [
    () => scatterPlot(made([90, 2], wave), classesOf(90, 3), { title: markup }),
    () => scatterPlot([[0, 0]]),
    () => scatterPlot(made([50_000, 2], wave), classesOf(50_000, 30), named(30)),
  ],
  decisionBoundary: [
    () => decisionBoundary(ground([20, 20]), made([9, 2], wave), classesOf(9, 2), named(2)),
    () => decisionBoundary(ground([1, 1]), [[0, 0]], [1], { title: markup }),
    () => decisionBoundary(ground([400, 500, 7]), made([9000, 2], wave), classesOf(9000, 7)),
  ],
  histogram: [
    () => histogram(made([3, 3, 1, 16], wave), { title: markup, xLabel: markup }),
    () => histogram([0]),
    () => histogram(made([1_000_000], wave), { bins: 500, title: markup.repeat(9) }),
  ],
  barChart: [
    () => barChart([1, -2, 3], [markup, "b", "c"], { title: markup }),
    () => barChart([0], ["a"]),
    () => barChart(classesOf(60, 60), named(60).classNames, { title: markup.repeat(9) }),
  ],
  probabilityBars: [
    () => probabilityBars([0.25, 0.75], [markup, "b"], { title: markup, label: 0 }),
    () => probabilityBars([1], ["a"]),
    () => probabilityBars(new Array<number>(1000).fill(0.001), named(1000).classNames),
  ],
  activationCurves: [
    () => activationCurves(["step", "sigmoid", "tanh", "relu", "leakyRelu"], { title: markup }),
    () => activationCurves([{ name: markup, f: (x) => x * x }]),
    () =>
      activationCurves(
        Array.from({ length: 10 }, (_, i) => ({ name: markup, f: (x: number) => i * x })),
        { range: [-1e6, 1e6] },
      ),
  ],
  confusionMatrixPlot: [
    () => confusionMatrixPlot(made([10, 10], byte), named(10).classNames, { title: markup }),
    () => confusionMatrixPlot([[1]]),
    () => confusionMatrixPlot(made([100, 100], byte), named(100).classNames),
  ],
  convolutionStepper: [
    () => convolutionStepper(made([6, 6], wave), made([3, 3], wave), { step: 5, title: markup }),
    () => convolutionStepper([[0]], [[0]]),
    () =>
      convolutionStepper(made([32, 32], wave), made([9, 9], wave), {
        step: 900,
        padding: 8,
        flip: true,
        title: markup.repeat(9),
      }),
    () => convolutionStepper(made([32, 32], wave), made([3, 3], wave), { dilation: 4 }),
  ],
  receptiveFieldPlot: [
    () => receptiveFieldPlot(made([12, 12], wave), seenLayers(2, 12)),
    () =>
      receptiveFieldPlot(
        [[1]],
        [{ layer: { type: "conv", filterSize: 1, outChannels: 1, name: markup }, map: [[2]] }],
      ),
    () => receptiveFieldPlot(made([32, 32], wave), seenLayers(5, 32), { title: markup }),
  ],
  poolingStepper: [
    () => poolingStepper(made([6, 6], wave), { step: 3, title: markup }),
    () => poolingStepper([[0]], { poolSize: 1 }),
    () => poolingStepper(made([32, 32], wave), { stride: 1, padding: 1, kind: "average" }),
  ],
  networkDiagram: [
    () => networkDiagram(network(20), { title: markup, inputShape: [28, 28, 1] }),
    () => networkDiagram([{ name: "a", outputShape: [1], parameters: 0 }]),
    () => networkDiagram(network(1000), { title: markup.repeat(9) }),
  ],
  lossCurve: [() => lossCurve(epochs(10), { title: markup }), () => lossCurve(epochs(1))],
};
