import { describe, expect, it } from "vitest";
import { solutionOf } from "../../../../src/exercises/answerCell.ts";
import type { BlanksExercise, RulesExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";
import { parameterCount, type LayerDescription } from "../../../../src/index.ts";
import { expectedOf, judged } from "./judged.ts";

const variants = Array.from({ length: 30 }, (_, k) => `student ${k}`);

/** The numbers in the rows of an exam's table. */
function asked(id: string, variant: string): number[][] {
  const { statement } = findExercise(id, variant);
  const rows = statement.split("\n").filter((line) => line.startsWith("| q"));
  return rows.map((row) => [...row.replace(/q\d+/, "").matchAll(/\d+/g)].map(Number));
}

function answers(id: string, variant: string): number[] {
  return Object.values((findExercise(id, variant) as BlanksExercise).expected) as number[];
}

/** Windows that fit, counted one by one. */
function counted(n: number, span: number, stride: number, zeros = 0): number {
  let positions = 0;
  for (let at = -zeros; at + span <= n + zeros; at += stride) positions++;
  return positions;
}

describe("the exam, worked out from its own tables", () => {
  it.each<[string, (...numbers: number[]) => number]>([
    ["10-sizes", (n, _n, k, _k, s, p) => counted(n, k, s, p)],
    ["10-dilation", (n, _n, k, _k, d, s) => counted(n, (k - 1) * d + 1, s)],
    ["10-parameters", (_n, _m, c, m, k) => k * k * c * m + m],
    [
      "10-flatten",
      (n, _n, _c, _a, k, _k, b) => {
        const pooled = counted(counted(n, k, 1), 2, 2);
        return counted(counted(pooled, 3, 1), 2, 2) ** 2 * b;
      },
    ],
    ["10-field", (k, _k, s, m, _m, _two, j) => ((j - 1) * 2 + m - 1) * s + k],
    ["10-cost", (n, _n, c, m, k, _k, s) => counted(n, k, s) ** 2 * k * k * c * m],
  ])("%s", (id, workOut) => {
    for (const variant of variants) {
      expect(answers(id, variant), variant).toEqual(
        asked(id, variant).map((row) => workOut(...row)),
      );
    }
  });
});

it("10-budget takes a function that tries one filter after another", () => {
  const mostFilters = (budget: number, side: number, channels: number) => {
    const left = Math.floor((side - 2) / 2);
    let filters = 0;
    while ((9 * channels + 1) * (filters + 1) + (left * left * (filters + 1) + 1) * 10 <= budget) {
      filters++;
    }
    return filters;
  };
  expect(judged("10-budget", mostFilters).verdict).toBe("right");
});

it("10-vgg expects 25,088 and 102,764,544", () => {
  expect(expectedOf("10-vgg")).toEqual({ flat: 25_088, dense: 102_764_544 });
});

it("10-small-filters expects 200,768, 110,784 and 7", () => {
  expect(expectedOf("10-small-filters")).toEqual({ large: 200_768, small: 110_784, sees: 7 });
});

describe("10-network", () => {
  const exercise = findExercise("10-network") as RulesExercise;
  const relu: LayerDescription = { type: "activation", activation: "relu" };

  it("names half of 5,258 parameters and half of 192,064 multiply-adds", () => {
    expect(exercise.statement).toContain("2,629");
    expect(exercise.statement).toContain("96,032");
  });

  it("takes other networks than the solution", () => {
    const strided: LayerDescription[] = [
      { type: "conv", filterSize: 5, outChannels: 6, stride: 2 },
      relu,
      { type: "conv", filterSize: 3, outChannels: 10, stride: 2 },
      relu,
      { type: "globalPool" },
      { type: "dense", units: 10 },
    ];
    expect(judged("10-network", strided).verdict).toBe("right");
    expect(solutionOf(exercise)).not.toContain("globalPool");
  });

  it("refuses one parameter too many", () => {
    const network = (units: number): LayerDescription[] => [
      { type: "conv", filterSize: 3, outChannels: 2, stride: 4 },
      relu,
      { type: "flatten" },
      { type: "dense", units },
      relu,
      { type: "dense", units: 10 },
    ];
    // 20 + 99 · units + 10 · units + 10
    expect(parameterCount([28, 28, 1], network(23))).toBe(20 + 23 * 99 + 23 * 10 + 10);
    expect(judged("10-network", network(23)).verdict).toBe("right");
    expect(judged("10-network", network(24)).message).toMatch(/more parameters/);
  });

  it("refuses what could be counted only, so that the next cell can train it", () => {
    const network = (...middle: LayerDescription[]): LayerDescription[] => [
      { type: "conv", filterSize: 3, outChannels: 2, stride: 4 },
      ...middle,
      { type: "flatten" },
      { type: "dense", units: 10 },
    ];
    expect(judged("10-network", network(relu)).verdict).toBe("right");
    expect(judged("10-network", network({ ...relu, activation: "rellu" })).message).toMatch(
      /not built: an activation should be relu, .*got the string "rellu"/,
    );
    expect(judged("10-network", network(relu, { type: "dropout", rate: 50 })).message).toMatch(
      /rate of a dropout should be from 0 to below 1, got 50/,
    );
  });

  it("says in a sentence what does not fit", () => {
    const { message } = judged("10-network", [{ type: "conv", filterSize: 30, outChannels: 1 }]);
    expect(message).toMatch(/do not fit on each other, or on the image\. traceShapes: .*30x30/);
    for (const odd of [[{}], [undefined], ["conv"], [{ type: "lstm" }], "conv", {}, [], 7]) {
      const judgement = judged("10-network", odd);
      expect(judgement.verdict).toBe("wrong");
      expect(judgement.message).not.toMatch(/\n|Cannot read| at /);
    }
  });
});
