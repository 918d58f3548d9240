import { padInfo } from "../../shapes/index.ts";
import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** What PyTorch puts on every side. */
const theirs = 3;
const zeros = padInfo(224, 7, { stride: 2, padding: "same" });
const onOddSide = padInfo(225, 7, { stride: 2, padding: "same" });

/** Asks where the windows of two frameworks lie that give maps of one size. */
export const twoFrameworks: BlanksExercise = {
  kind: "blanks",
  id: "08-same",
  title: '"same" at stride 2, in two frameworks',
  points: 2,
  statement: `\
The first layer of ResNet-50 moves filters of 7×7 over 224×224 pixels with stride 2. In PyTorch it has \`padding=${theirs}\`: three
zeros on every side. Somebody copies its weights into a layer of TensorFlow and writes padding "same". Both give maps of
112×112, so nothing seems wrong.

How many zeros does TensorFlow put \`before\` and \`after\` the 224 pixels of a row? By how many pixels do its windows lie
\`apart\` from those of PyTorch? And by how many would they with 225 pixels a row (\`apart225\`)?`,
  answerName: "padded",
  answer: `\
// Fill in padded.before, padded.after, padded.apart and padded.apart225.
const padded: { before?: number; after?: number; apart?: number; apart225?: number } = {};
// BEGIN SOLUTION
const zeros = (112 - 1) * 2 + 7 - 224;
padded.before = Math.floor(zeros / 2);
padded.after = zeros - padded.before;
padded.apart = 3 - padded.before;
padded.apart225 = 3 - ((113 - 1) * 2 + 7 - 225) / 2;
// END SOLUTION`,
  expected: {
    before: zeros.before,
    after: zeros.after,
    apart: theirs - zeros.before,
    apart225: theirs - onOddSide.before,
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { before: zeros.after, after: zeros.before, apart: 0 },
      hint: "You put the odd zero at the other end: TensorFlow puts it after the pixels.",
    },
    {
      answers: { before: 3, after: 3, apart: 0 },
      hint: "Those are PyTorch's zeros, and what a filter of seven needs at stride 1. At stride 2 the last window begins earlier: put the numbers into the formula.",
    },
    {
      answers: { before: 3, after: 4 },
      hint: "The last window begins (size - 1) strides from the start: you left out the -1.",
    },
    {
      answers: { before: 2, after: 2 },
      hint: "With so few the last window would reach over the end by one more pixel: how many zeros does the formula ask for?",
    },
    {
      answers: { before: 0, after: 5 },
      hint: "So many are needed, but they are shared out between both ends; only the odd one is TensorFlow's to place.",
    },
    {
      answers: { before: 2.5, after: 2.5, apart: 0.5 },
      hint: "Half a zero cannot be put anywhere: one end gets one more.",
    },
    {
      answers: { apart: 0 },
      hint: "The maps are of one size, but the first windows begin at different pixels: compare the zeros before.",
    },
    {
      answers: { apart225: 1 },
      hint: "With 225 pixels the number of zeros is another one. Is it odd?",
    },
  ],
  nudge:
    "The formula above gives the number of zeros; half of them go before, rounded down. A window that begins with one zero more begins one pixel earlier.",
  explanation:
    "The windows reach over (112 − 1) · 2 + 7 = 229 pixels, so five zeros are needed: 2 before and 3 after. PyTorch's windows begin one pixel earlier, so the copied filters see everything moved by a pixel, and no error tells. On 225 pixels both put three zeros on each side.",
};
