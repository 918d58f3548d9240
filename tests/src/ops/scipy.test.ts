import { describe, expect, test } from "vitest";
import { avgPool2d, conv2d, convolve2d, maxPool2d, pad2d } from "../../../src/index.ts";
import type { BorderMode } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import fixture from "./scipy/cases.json" with { type: "json" };

/** What `scipy/make.py` wrote. */
interface Case {
  readonly call: string;
  readonly image: number[][];
  readonly filter?: number[][];
  readonly padding?: string;
  readonly mode?: string;
  readonly poolSize?: number;
  readonly stride?: number;
  readonly result: number[][];
}

function compute({ call, image, filter = [], padding, mode, poolSize = 2, stride = 1 }: Case) {
  switch (call) {
    case "conv2d":
      return conv2d(image, filter, { padding: padding as "valid" });
    case "convolve2d":
      return convolve2d(image, filter, { padding: padding as "valid" });
    case "pad2d": {
      const [rows, columns] = [(filter.length - 1) / 2, (filter[0].length - 1) / 2];
      const border = { top: rows, bottom: rows, left: columns, right: columns };
      return conv2d(pad2d(image, border, { mode: mode as BorderMode }), filter);
    }
    case "maxPool2d":
      return maxPool2d(image, { poolSize, stride });
    default:
      return avgPool2d(image, { poolSize, stride });
  }
}

describe("the operations equal SciPy", () => {
  const cases: readonly Case[] = fixture.cases;

  test.each(cases.map((each, i) => ({ ...each, i })))(
    "$call, case $i: padding $padding, mode $mode, stride $stride",
    (each) => {
      expectClose(compute(each), each.result, 1e-9);
    },
  );

  test("in every call and mode", () => {
    expect(new Set(cases.map(({ call }) => call)).size).toBe(5);
    expect(new Set(cases.map(({ mode }) => mode)).size).toBe(6);
  });
});
