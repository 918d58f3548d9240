import { describe, expect, test } from "vitest";
import { jupyterDisplay, lossCurve } from "../../../../src/plots/index.ts";
import type { EpochResult, History } from "../../../../src/training/history.ts";
import { plotlyProblems } from "../plotlyProblems.ts";

const epoch = (n: number, loss: number, accuracy: number): EpochResult => ({
  epoch: n,
  loss,
  accuracy,
  seconds: 1,
});
const history = (epochs: readonly EpochResult[]): History => ({ epochs, seconds: 1 });
const two = history([
  { ...epoch(1, 2.213, 0.31), validationLoss: 0.5, validationAccuracy: 0.9 },
  { ...epoch(2, 0.1, 0.972), validationLoss: 0.6, validationAccuracy: 0.9 },
]);

describe("lossCurve", () => {
  test("draws loss and accuracy, of training and of validation", () => {
    expect(lossCurve(two).data).toMatchObject([
      { name: "training", yaxis: "y", y: [2.213, 0.1] },
      { name: "validation", yaxis: "y", y: [0.5, 0.6] },
      { name: "training", yaxis: "y2", y: [0.31, 0.972] },
      { name: "validation", yaxis: "y2", y: [0.9, 0.9] },
    ]);
  });

  test("has a legend that covers no label of an axis", () => {
    expect(lossCurve(two).layout.legend).toMatchObject({ bgcolor: "rgba(0, 0, 0, 0)" });
  });

  test("draws training alone where there was no validation", () => {
    const names = lossCurve(history([epoch(1, 2, 0.1)])).data.map(({ name }) => name);
    expect(names).toEqual(["training", "training"]);
  });

  test("says in its sentence where each curve began and ended", () => {
    expect(lossCurve(two).alt).toBe(
      "Over 2 epochs, loss fell from 2.21 to 0.1; validation loss rose from 0.5 to 0.6; " +
        "accuracy rose from 31.0 % to 97.2 %; validation accuracy stayed at 90.0 %",
    );
    expect(lossCurve(history([epoch(1, 2, 0.1)])).alt).toBe(
      "After 1 epoch, loss was 2; accuracy was 10.0 %",
    );
  });

  test("leaves a gap where a loss is not a number, and says in which epoch that began", () => {
    const { data, alt } = lossCurve(
      history([epoch(1, 2, 0.5), epoch(2, NaN, 0.1), epoch(3, Infinity, 0.1)]),
    );
    expect(data[0].y).toEqual([2, null, null]);
    expect(alt).toContain("loss stopped being a finite number in epoch 2");
  });

  test("tells training from validation by dash and symbol as well as by colour", () => {
    const [training, validation] = lossCurve(two).data;
    expect(training).toMatchObject({ line: { dash: "solid" }, marker: { symbol: "circle" } });
    expect(validation).toMatchObject({ line: { dash: "dash" }, marker: { symbol: "diamond" } });
  });

  test("stays below 100 kB however long the training, and keeps its last epoch", () => {
    const long = Array.from({ length: 20_001 }, (_, i) => ({
      ...epoch(i + 1, 1 / (i + 3), 1 / 3),
      validationLoss: 1 / 7,
      validationAccuracy: 2 / 3,
    }));
    const figure = lossCurve(history(long));
    expect(JSON.stringify(figure[jupyterDisplay]()).length).toBeLessThan(100_000);
    expect((figure.data[0].x as number[]).at(-1)).toBe(20_001);
  });

  test.each([1, 2, 9, 10, 99, 4000])("ticks whole epochs only, for %i epochs", (count) => {
    const { layout } = lossCurve(
      history(Array.from({ length: count }, (_, i) => epoch(i + 1, 1, 1))),
    );
    const { dtick } = layout.xaxis as { dtick: number };
    expect(Number.isInteger(dtick)).toBe(true);
    expect(count / dtick).toBeLessThan(10);
  });

  test("makes a figure that plotly accepts, with a title written as it is", () => {
    const figure = lossCurve(two, { title: "<i>" });
    expect(plotlyProblems(figure)).toEqual([]);
    expect(figure.layout.title).toMatchObject({ text: "&lt;i&gt;" });
  });

  test("refuses a history without epochs", () => {
    expect(() => lossCurve(history([]))).toThrow(
      /lossCurve: expected a history of at least one epoch/,
    );
  });
});
