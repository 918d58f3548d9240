import { describe, expect, it } from "vitest";
import { chooseInstances, type QuestionFamily } from "../../../src/exercises/chooseInstances.ts";
import { drawBetween } from "../../../src/exercises/draw.ts";
import { questionBlanks } from "../../../src/exercises/questionBlanks.ts";
import { outputSize } from "../../../src/index.ts";

interface Parameters {
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
}

/** Nine common wrong formulas for the size of a feature map. */
const family: QuestionFamily<Parameters> = {
  draw: (random) => ({
    n: drawBetween(random, 7, 16),
    k: drawBetween(random, 2, 7),
    s: drawBetween(random, 1, 3),
    p: drawBetween(random, 0, 5),
  }),
  right: ({ n, k, s, p }) => outputSize(n, k, { stride: s, padding: p }),
  mistakes: [
    ({ n, k, s, p }: Parameters) => Math.floor((n - k + 2 * p) / s),
    ({ n, k, s, p }: Parameters) => Math.floor((n - k + 2 * p) / (s + 1)),
    ({ n, k, s, p }: Parameters) => Math.floor((n + k + 2 * p) / s) + 1,
    ({ n, s, p }: Parameters) => Math.floor((n + 2 * p) / s) + 1,
    ({ n, k, s, p }: Parameters) => Math.floor((n - k + p) / s) + 1,
    ({ n, k, s }: Parameters) => Math.floor((n - k) / s) + 1,
    ({ n, s }: Parameters) => Math.ceil(n / s),
    ({ n, k, p }: Parameters) => n - k + 2 * p + 1,
    ({ n, k, s, p }: Parameters) => Math.ceil((n - k + 2 * p + 1) / s) + 1,
  ].map((answer, k) => ({ answer, hint: `mistake ${k}` })),
};

describe("chooseInstances(seed, family, count)", () => {
  it("finds two questions that separate nine wrong formulas, for 100 seeds", () => {
    for (let seed = 0; seed < 100; seed++) {
      const questions = chooseInstances(`s${seed}`, family, 2);
      const right = questions.map((question) => family.right(question));
      const wrong = family.mistakes.map((mistake) => questions.map((q) => mistake.answer(q)));
      for (const answers of wrong) expect(answers).not.toEqual(right);
      expect(new Set(wrong.map(String)).size).toBe(wrong.length);
    }
  });

  it("gives the same questions for the same seed, and others for another", () => {
    expect(chooseInstances("a", family, 2)).toEqual(chooseInstances("a", family, 2));
    expect(chooseInstances("a", family, 2)).not.toEqual(chooseInstances("b", family, 2));
  });

  it("refuses a family with two formulas that are the same", () => {
    const [mistake] = family.mistakes;
    const twice = { ...family, mistakes: [mistake, mistake] };
    expect(() => chooseInstances("a", twice, 2)).toThrow(
      /no 2 questions separate these 2 mistakes/,
    );
  });

  it("refuses more questions than there are", () => {
    const one = { ...family, draw: () => ({ n: 7, k: 3, s: 2, p: 1 }) };
    expect(() => chooseInstances("a", one, 2)).toThrow(/the same question again and again/);
  });
});

describe("questionBlanks(family, questions)", () => {
  it("numbers the questions, with what the deck's pair tells apart", () => {
    const pair = [
      { n: 7, k: 3, s: 2, p: 1 },
      { n: 7, k: 7, s: 3, p: 5 },
    ];
    const { expected, mistakes } = questionBlanks(family, pair);
    expect(expected).toEqual({ q1: 4, q2: 4 });
    expect(mistakes[0]).toEqual({ answers: { q1: 3, q2: 3 }, hint: "mistake 0" });
  });
});
