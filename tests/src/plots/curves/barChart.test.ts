import { describe, expect, test } from "vitest";
import { barChart } from "../../../../src/plots/index.ts";

describe("barChart", () => {
  test("draws a bar for each value, the first at the top, with its number", () => {
    const { data, layout } = barChart([3, -1], ["a", "<b>"]);
    expect(data[0]).toMatchObject({ x: [3, -1], y: [0, 1], text: ["3", "−1"], orientation: "h" });
    const { ticktext, range } = layout.yaxis as { ticktext: string[]; range: [number, number] };
    expect(ticktext).toEqual(["a", "&lt;b&gt;"]);
    expect(range[0]).toBeGreaterThan(range[1]);
  });

  test("leaves room at both ends for the numbers, and begins at 0 where none is negative", () => {
    const range = (values: number[]) =>
      (barChart(values, ["a", "b"]).layout.xaxis as { range: [number, number] }).range;
    expect(range([1, 4])[0]).toBe(0);
    expect(range([1, 4])[1]).toBeGreaterThan(4.1);
    expect(range([-1, 4])[0]).toBeLessThan(-1.1);
    expect(range([0, 0])[1]).toBeGreaterThan(0);
  });

  test("computes its sentence from the values", () => {
    expect(barChart([3, 9, 1], ["a", "b", "c"], { title: "T" }).alt).toBe(
      "T: 3 bars, the greatest b (9), the least c (1)",
    );
    expect(barChart([3], ["a"]).alt).toBe("1 bar, a (3)");
    expect(barChart([3, 3], ["a", "b"]).alt).toBe("2 bars, all 3");
  });

  test.each([
    ["no value", () => barChart([], []), /barChart: values .*empty/],
    ["Infinity", () => barChart([Infinity], ["a"]), /Infinity/],
    ["too few names", () => barChart([1, 2], ["a"]), /a name for each of 2 values, got 1/],
    ["61 values", () => barChart(new Array<number>(61).fill(1), []), /at most 60 values, got 61/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
