import { outputSize } from "../../shapes/index.ts";
import type { Formula, QuestionFamily } from "../chooseInstances.ts";
import { drawBetween } from "../draw.ts";
import type { CatalogueEntry, Mistake } from "../exercise.ts";
import { within } from "../within.ts";
import { questionTable } from "./questionTable.ts";

/** One question: n pixels, a filter of k, stride s, p zeros on each side. */
interface SizeQuestion {
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
}

interface SizeMistake extends Formula<SizeQuestion> {
  answer(question: SizeQuestion): number;
}

const wrong = {
  noFirst: {
    answer: ({ n, k, s, p }) => Math.floor((n - k + 2 * p) / s),
    hint: "The last addition is missing: the quotient counts the steps, and before the first step the filter already has a position.",
  },
  strideAndOne: {
    answer: ({ n, k, s, p }) => Math.floor((n - k + 2 * p) / (s + 1)),
    hint: "The 1 went into the divisor: divide by the stride alone, and add the first position afterwards.",
  },
  added: {
    answer: ({ n, k, s, p }) => Math.floor((n + k + 2 * p) / s) + 1,
    hint: "The filter's size was added: a larger filter has less room to move, so it is taken off.",
  },
  noFilter: {
    answer: ({ n, s, p }) => Math.floor((n + 2 * p) / s) + 1,
    hint: "The filter's size was left out: its far end has to stay on the image, so it cannot start at every pixel.",
  },
  fraction: {
    answer: ({ n, k, s, p }) => (n - k + 2 * p) / s + 1,
    hint: "There are only whole positions: a last step that does not fit is not taken, so round the quotient down.",
  },
  up: {
    answer: ({ n, k, s, p }) => Math.ceil((n - k + 2 * p) / s) + 1,
    hint: "The quotient was rounded up: a last step that hangs over the edge is not taken.",
  },
  noStride: {
    answer: ({ n, k, p }) => n - k + 2 * p + 1,
    hint: "The stride was left out: the filter does not stop at every pixel.",
  },
  oneSide: {
    answer: ({ n, k, s, p }) => Math.floor((n - k + p) / s) + 1,
    hint: "The padding was counted once: there are so many zeros on each of the two sides.",
  },
  noPadding: {
    answer: ({ n, k, s }) => Math.floor((n - k) / s) + 1,
    hint: "The padding was left out: the zeros make the image longer before the filter moves.",
  },
  same: {
    answer: ({ n, s }) => Math.ceil(n / s),
    hint: 'You took it for padding "same": here the number of zeros is given, so use it.',
  },
} as const satisfies Record<string, SizeMistake>;

function made(question: SizeQuestion, mistakes: readonly SizeMistake[]): Mistake[] {
  return mistakes.map((mistake) => ({ answer: mistake.answer(question), hint: mistake.hint }));
}

function right({ n, k, s, p }: SizeQuestion): number {
  return outputSize(n, k, { stride: s, padding: p });
}

const nudge =
  "Put the numbers into the formula: the image with its zeros, less the filter, divided by the stride and rounded down, and one for the first position.";

const strided: SizeQuestion = { n: 10, k: 3, s: 2, p: 0 };
const padded: SizeQuestion = { n: 12, k: 5, s: 2, p: 4 };

const family: QuestionFamily<SizeQuestion> = {
  draw: (random) => ({
    n: drawBetween(random, 7, 16),
    k: drawBetween(random, 2, 7),
    s: drawBetween(random, 1, 4),
    p: drawBetween(random, 0, 3),
  }),
  right,
  mistakes: Object.values(wrong),
};

/** Exercises of lesson 05 on the size of a feature map. */
export const sizeExercises: readonly CatalogueEntry[] = [
  {
    kind: "value",
    id: "05-stride",
    title: "Every second pixel",
    points: 1,
    statement:
      "An image of 10×10, a filter of 3×3, **stride 2**, no padding. How many positions does the filter have along one side?",
    answerName: "withStride",
    answer: `\
let withStride: number | undefined;
// BEGIN SOLUTION
withStride = Math.floor((10 - 3) / 2) + 1;
// END SOLUTION`,
    expected: right(strided),
    comparator: within(1e-9),
    mistakes: [
      ...made(strided, [
        wrong.noFirst,
        wrong.strideAndOne,
        wrong.added,
        wrong.noFilter,
        wrong.fraction,
        wrong.noStride,
      ]),
      {
        answer: wrong.up.answer(strided),
        hint: 'You rounded up, or took it for padding "same": here nothing is padded, and a last step that hangs over the edge is not taken.',
      },
    ],
    nudge,
    explanation: `The filter starts at pixels 0, 2, 4 and 6, which makes ${right(strided)}. A start at 8 would need a pixel 10, and the last is 9.`,
  },
  {
    kind: "value",
    id: "05-padding",
    title: "A wide border",
    points: 1,
    statement:
      "An image of 12×12, a filter of 5×5, stride 2, **4 zeros on each side**. How many positions along one side?",
    answerName: "withPadding",
    answer: `\
let withPadding: number | undefined;
// BEGIN SOLUTION
withPadding = Math.floor((12 - 5 + 2 * 4) / 2) + 1;
// END SOLUTION`,
    expected: right(padded),
    comparator: within(1e-9),
    mistakes: [
      ...made(padded, [
        wrong.noFirst,
        wrong.strideAndOne,
        wrong.added,
        wrong.noFilter,
        wrong.fraction,
        wrong.up,
        wrong.noStride,
        wrong.noPadding,
      ]),
      {
        answer: wrong.oneSide.answer(padded),
        hint: 'You counted the zeros of one side only, or took it for padding "same": there are four on each of the two sides.',
      },
    ],
    nudge,
    explanation: `With its zeros a side is 20 long. The filter covers 5 of it, and the other 15 have room for 7 steps of 2, after the first position: ${right(padded)}.`,
  },
  questionTable<SizeQuestion>({
    id: "05-sizes",
    title: "Three sizes",
    points: 3,
    count: 3,
    answerName: "sizes",
    asks: "How many positions a side does the filter have? The padding is the number of zeros on each side.",
    heads: ["image", "filter", "stride", "padding"],
    row: ({ n, k, s, p }) => [`${n}×${n}`, `${k}×${k}`, s, p],
    code: ({ n, k, s, p }) => `Math.floor((${n} - ${k} + 2 * ${p}) / ${s}) + 1`,
    family,
    nudge,
    explanation:
      "These three questions were chosen so that each of ten common slips gets at least one of them wrong: one question alone would let some of them pass.",
  }),
];
