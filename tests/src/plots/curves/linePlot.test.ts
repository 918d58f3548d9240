import { describe, expect, test } from "vitest";
import { linePlot } from "../../../../src/plots/index.ts";

describe("linePlot", () => {
  test("draws each series at its places, or at 0, 1, 2", () => {
    const { data } = linePlot([
      { name: "a", x: [10, 20], y: [1, 2] },
      { name: "b", y: [3, 4.0000004] },
    ]);
    expect(data).toMatchObject([
      { name: "a", x: [10, 20], y: [1, 2] },
      { name: "b", x: [0, 1], y: [3, 4] },
    ]);
  });

  test("tells any two of 30 series apart without colour, and with", () => {
    const { data } = linePlot(Array.from({ length: 30 }, () => ({ name: "a", y: [1] })));
    const styles = data.map(({ line, marker }) => JSON.stringify([line, marker]));
    expect(new Set(styles).size).toBe(30);
    const marks = data.map(({ line, marker }) =>
      [(line as { dash: string }).dash, (marker as { symbol: string }).symbol].join(),
    );
    expect(new Set(marks).size).toBe(30);
  });

  test("leaves a gap where a value is not finite, and says how many", () => {
    const { data, alt } = linePlot([{ name: "loss", y: [2, NaN, 1, Infinity] }]);
    expect(data[0].y).toEqual([2, null, 1, null]);
    expect(alt).toBe("loss fell from 2 at 0 to 1 at 2, 2 values are not finite");
    expect(linePlot([{ name: "loss", y: [NaN] }]).alt).toBe("loss has no finite value");
  });

  test("says where a line began, ended and turned", () => {
    const alt = (y: number[]) => linePlot([{ name: "a", y }], { title: "T" }).alt;
    expect(alt([1, 0, 5, 2])).toBe("T: a rose from 1 at 0 to 2 at 3, least 0 at 1, most 5 at 2");
    expect(alt([1, 1])).toBe("T: a went from 1 at 0 to 1 at 1");
    expect(alt([7])).toBe("T: a is 7 at 0");
    const many = Array.from({ length: 9 }, () => ({ name: "a", y: [7] }));
    expect(linePlot(many).alt).toMatch(/; and 3 more$/);
  });

  test("labels the places themselves on a logarithmic axis, where they are few and apart", () => {
    const axis = (x: number[]) =>
      linePlot([{ name: "a", x, y: x }], { logX: true }).layout.xaxis as Record<string, unknown>;
    expect(axis([500, 8000, 2000])).toMatchObject({
      type: "log",
      tickvals: [500, 2000, 8000],
      ticktext: ["500", "2,000", "8,000"],
    });
    expect(axis([100, 101, 1000]).tickvals).toBeUndefined();
    expect(axis(Array.from({ length: 9 }, (_, k) => 2 ** k)).tickvals).toBeUndefined();
  });

  test("labels few whole places one by one, and no half of one", () => {
    const step = (x: number[]) =>
      (linePlot([{ name: "a", x, y: x }]).layout.xaxis as Record<string, unknown>).dtick;
    expect(step([1, 2, 3])).toBe(1);
    expect(step([0, 8])).toBeUndefined();
    expect(step([0.5, 1])).toBeUndefined();
  });

  test("keeps the last of many points", () => {
    const y = Array.from({ length: 10_000 }, (_, i) => i);
    const [{ x }] = linePlot([{ name: "a", y }]).data;
    expect((x as number[]).length).toBeLessThanOrEqual(3000);
    expect((x as number[]).at(-1)).toBe(9999);
  });

  test.each([
    ["no series", () => linePlot([]), /from 1 to 30 series \{ name, y \}, got 0/],
    [
      "31 series",
      () => linePlot(Array.from({ length: 31 }, () => ({ name: "a", y: [1] }))),
      /got 31/,
    ],
    ["no value", () => linePlot([{ name: "a", y: [] }]), /series "a" has no value/],
    ["lengths that differ", () => linePlot([{ name: "a", x: [1], y: [1, 2] }]), /2 values at 1/],
    ["x of NaN", () => linePlot([{ name: "a", x: [NaN], y: [1] }]), /x should be finite, got NaN/],
    ["log of 0", () => linePlot([{ name: "a", y: [1] }], { logX: true }), /for logX, positive/],
    ["log of −1", () => linePlot([{ name: "a", y: [-1] }], { logY: true }), /positive.*got -1/],
  ])("refuses %s, and says what was wrong", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
