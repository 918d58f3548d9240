import { type ArrayLike, fromData } from "../../../src/arrays/index.ts";
import {
  featureMapPlot,
  type Figure,
  filterGrid,
  filterPlot,
  heatOverlay,
  imageGrid,
  imagePlot,
  lossCurve,
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
  lossCurve: [() => lossCurve(epochs(10), { title: markup }), () => lossCurve(epochs(1))],
};
