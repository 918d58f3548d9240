import { outputSize } from "../../shapes/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

const samples = 16_000;
const frameLength = 400;
const hop = 160;

/** The length of the feature map of a sound. */
export const frames: ValueExercise = {
  kind: "value",
  id: "00-frames",
  title: "A second of sound",
  points: 2,
  statement: `\
One second of speech has 16,000 samples. A filter of 400 samples (25 ms) is moved over it in steps of 160 samples (10 ms),
without padding. How long is the feature map?`,
  answerName: "frames",
  answer: `\
let frames: number | undefined;
// BEGIN SOLUTION
frames = Math.floor((16000 - 400) / 160) + 1;
// END SOLUTION`,
  expected: outputSize(samples, frameLength, { stride: hop }),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: Math.floor((samples - frameLength) / hop),
      hint: "The first position is missing: the filter also stands somewhere before its first step.",
    },
    {
      answer: (samples - frameLength) / hop,
      hint: "Half a step cannot be made, and the position before the first step counts, too.",
    },
    {
      answer: (samples - frameLength) / hop + 1,
      hint: "Half a position cannot be: the last step would carry the filter over the end, so it is not made.",
    },
    {
      answer: Math.ceil((samples - frameLength) / hop) + 1,
      hint: "You rounded up: at the last of these positions the filter would reach over the end.",
    },
    {
      answer: samples / hop,
      hint: "You left out how long the filter is. It has to fit in as a whole.",
    },
    {
      answer: samples / frameLength,
      hint: "You set the filter down side by side. It moves by less than its length, so positions overlap.",
    },
    {
      answer: samples - frameLength + 1,
      hint: "That is for steps of one sample. Here each step is longer.",
    },
    {
      answer: Math.floor((samples + frameLength) / hop) + 1,
      hint: "You added the length of the filter: without padding it takes room away.",
    },
  ],
  nudge:
    "How far can the start of the filter move before its end leaves the sound? How many steps is that?",
  explanation:
    "The start of the filter can move by 16,000 - 400 = 15,600 samples, which is 97.5 steps: 97 of them can be made, and with the first position that makes 98.",
};
