import { toNested } from "../../arrays/index.ts";
import { classActivationMap } from "../../seeing/classActivationMap.ts";
import { cosineSimilarity } from "../../seeing/cosineSimilarity.ts";
import { outputSize } from "../../shapes/index.ts";
import type {
  CatalogueEntry,
  ChoiceExercise,
  FunctionExercise,
  ManualExercise,
  ValueExercise,
} from "../exercise.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import { within } from "../within.ts";

const pixels: ValueExercise = {
  kind: "value",
  id: "00-pixels",
  title: "How many numbers?",
  points: 1,
  statement: `\
A first one, to see how exercises work. A colour photograph of 32 by 32 pixels has three numbers for each pixel: how
much red, green and blue. How many numbers does a network read from it?

Set \`numbers\` in the next cell and run it, then run the cell with \`check\`. A wrong answer costs nothing: try
one first, to see what the check says.`,
  answerName: "numbers",
  answer: `\
let numbers: number | undefined;
// BEGIN SOLUTION
numbers = 32 * 32 * 3;
// END SOLUTION`,
  expected: 32 * 32 * 3,
  comparator: within(1e-9),
  mistakes: [
    {
      answer: 32 * 32,
      hint: "That is how many pixels there are. Each of them has more than one number.",
    },
    { answer: 32 + 32 + 3, hint: "You added the three sizes. A table of 2 by 3 has six cells." },
    { answer: 32 * 3, hint: "That is one row of pixels. How many rows are there?" },
    {
      answer: 28 * 28 * 3,
      hint: "That is an image of 28 by 28, as the network above reads. This one is larger.",
    },
  ],
  nudge: "Height times width gives the pixels, and each pixel has one number for each colour.",
  explanation:
    "Height times width times channels: 32 · 32 · 3 = 3,072. The three colours are called channels.",
};

const rule: ManualExercise = {
  kind: "manual",
  id: "00-no-learning",
  title: "Where a rule is better",
  points: 1,
  statement: `\
Learning from examples is not always the right tool. Name one task that you would rather solve with a rule written by a
person, and one that you would rather have learned. Say for each what makes the difference, in two or three
sentences.`,
  modelAnswer: `\
A rule is better where it is known, exact and has to hold every time, such as adding up an invoice or checking a date: examples could only
come near to it. Learning is better where we can say which answers are right but not how we find them, and where there are many examples,
such as telling what is in a photograph. Good answers may also name that a rule can be explained and checked, that
examples can be wrong or one-sided, or what a mistake would cost.`,
};

const maps = [
  [
    [1, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 2],
  ],
];
const classWeights = [3, 1];

/** The two maps with the channels last, each times its weight, added up. */
function mapOf(weights: readonly number[]): number[][] {
  const channelsLast = maps[0].map((row, y) => row.map((_, x) => maps.map((map) => map[y][x])));
  return toNested(classActivationMap(channelsLast, [...weights])) as number[][];
}

const scores = maps.map((map, k) => (classWeights[k] * map.flat().reduce((a, b) => a + b)) / 4);

const cam: ValueExercise = {
  kind: "value",
  id: "00-cam",
  title: "A class activation map by hand",
  points: 2,
  statement: `\
A small network has two feature maps of 2 by 2,

$$
A_1 = \\begin{bmatrix} 1 & 0 \\\\ 0 & 0 \\end{bmatrix}, \\qquad A_2 = \\begin{bmatrix} 0 & 0 \\\\ 0 & 2 \\end{bmatrix},
$$

and the class *pneumonia* gives them the weights $w_1 = 3$ and $w_2 = 1$. Work out the class activation map on paper, and
write it as two rows of two numbers.`,
  answerName: "classMap",
  answer: `\
let classMap: number[][] | undefined;
// BEGIN SOLUTION
classMap = [
  [3 * 1 + 1 * 0, 3 * 0 + 1 * 0],
  [3 * 0 + 1 * 0, 3 * 0 + 1 * 2],
];
// END SOLUTION`,
  expected: mapOf(classWeights),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: mapOf([1, 1]),
      hint: "You added the maps and left out the weights: the class does not find both maps equally important.",
    },
    {
      answer: mapOf(classWeights.toReversed()),
      hint: "The weights are exchanged: the first belongs to the first map.",
    },
    {
      answer: mapOf([4, 4]),
      hint: "You added the weights up and gave both maps the sum: each map has a weight of its own.",
    },
    {
      answer: mapOf([3, 3]),
      hint: "Both maps got the first weight: the second map has a weight of its own.",
    },
    {
      answer: mapOf([3, 0]),
      hint: "The second map is missing: all maps are added, each times its weight.",
    },
    {
      answer: mapOf([0, 0]),
      hint: "You multiplied the maps with each other. They are added, each times its weight.",
    },
    {
      answer: mapOf(classWeights.map((weight) => weight / 4)),
      hint: "You divided by the number of places. That belongs to the score, which is a mean; the map is not.",
    },
    {
      answer: mapOf(classWeights.map((weight) => weight / 2)),
      hint: "You divided by the number of maps: it is a sum of maps and not a mean of them.",
    },
  ],
  nudge:
    "Take one place after the other, top left first: the number there in the first map times its weight, plus the number there in the second map times its weight.",
  explanation: `Most of the evidence lies at the top left, though the second map holds the larger number: the class gives it a small weight. The score is the mean of the map, ${scores[0] + scores[1]}.`,
};

const one = [1, 2, 2];
const other = [2, 1, 2];
const dot = one.reduce((sum, value, i) => sum + value * other[i], 0);
const squared = one.reduce((sum, value) => sum + value * value, 0);
const total = one.reduce((sum, value) => sum + value, 0);

const cosine: ValueExercise = {
  kind: "value",
  id: "00-cosine",
  title: "How alike?",
  points: 1,
  statement: `\
Two pictures of shoes have the features $a = (1, 2, 2)$ and $b = (2, 1, 2)$. How alike are they by cosine similarity? Work
it out on paper; you may give a fraction, such as \`1 / 3\`.`,
  answerName: "similarity",
  answer: `\
let similarity: number | undefined;
// BEGIN SOLUTION
similarity = (1 * 2 + 2 * 1 + 2 * 2) / (Math.sqrt(9) * Math.sqrt(9));
// END SOLUTION`,
  expected: cosineSimilarity(one, other),
  comparator: within(1e-3),
  mistakes: [
    {
      answer: dot,
      hint: "That is the product of the two vectors. It still has to be divided by their lengths.",
    },
    {
      answer: dot / Math.sqrt(squared),
      hint: "You divided by one of the lengths only: both vectors have one.",
    },
    {
      answer: dot / (squared * squared),
      hint: "You divided by the squares of the lengths: a length is the root of the sum of squares.",
    },
    {
      answer: dot / (total * total),
      hint: "You took the sum of the numbers for a length: a length is the root of the sum of squares.",
    },
    {
      answer: dot / (2 * Math.sqrt(squared)),
      hint: "You added the two lengths. The formula multiplies them.",
    },
    {
      answer: 1 - cosineSimilarity(one, other),
      hint: "That is the distance that a search sorts by, 1 less the similarity. Asked for is the similarity.",
    },
    {
      answer: Math.sqrt(2),
      hint: "That is how far the two points lie apart, their Euclidean distance. Asked for is the cosine of the angle.",
    },
    {
      answer: 1,
      hint: "That would be the same direction, so the same proportions. Compare the first two numbers.",
    },
  ],
  nudge:
    "Multiply the vectors number by number and add the three products. Then divide by the length of the first and by the length of the second.",
  explanation:
    "The product is 2 + 2 + 4 = 8, and both lengths are √9 = 3. So the cosine is 8 / 9, about 0.89: an angle of 27 degrees.",
};

/** What the sums of a cosine are made of. */
function sums(a: readonly number[], b: readonly number[]) {
  const times = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + value * q[i], 0);
  return { product: times(a, b), a: Math.sqrt(times(a, a)), b: Math.sqrt(times(b, b)) };
}

const cosineFunction: FunctionExercise<[number[], number[]]> = {
  kind: "function",
  id: "00-similarity",
  title: "Write the similarity",
  points: 2,
  statement: `\
Now as code. \`similarityOf(a, b)\` gets two vectors of any length, equally long and not all zeros, and returns their
cosine similarity. Use a loop, and \`Math.sqrt\` for the root. The check calls your function with vectors of its own.`,
  answerName: "similarityOf",
  answer: `\
function similarityOf(a: number[], b: number[]) {
  // BEGIN SOLUTION
  let product = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    squaresOfA += a[i] * a[i];
    squaresOfB += b[i] * b[i];
  }
  return product / (Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB));
  // END SOLUTION
}`,
  cases: [
    [
      [1, 2, 2],
      [2, 1, 2],
    ],
    [
      [3, -4],
      [6, -2],
    ],
  ],
  draw(random) {
    const length = drawBetween(random, 2, 5);
    const vector = () => drawNumbers(random, length).map((value) => (value === 0 ? 2 : value));
    return [vector(), vector()];
  },
  reference: (a, b) => cosineSimilarity(a, b),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "leaves the lengths out",
      bug: (a, b) => sums(a, b).product,
      hint: "This is the product of the two vectors, which grows with their lengths. Divide by both lengths.",
    },
    {
      name: "divides by one length",
      bug: (a, b) => sums(a, b).product / sums(a, b).a,
      hint: "The length of a is divided by, that of b is not.",
    },
    {
      name: "takes the length of a for both",
      bug: (a, b) => sums(a, b).product / sums(a, b).a ** 2,
      hint: "The length of a was taken twice: the lengths of a and b may differ.",
    },
    {
      name: "forgets the root",
      bug: (a, b) => sums(a, b).product / (sums(a, b).a * sums(a, b).b) ** 2,
      hint: "The lengths have no root: you divide by the sums of squares.",
    },
    {
      name: "adds the lengths",
      bug: (a, b) => sums(a, b).product / (sums(a, b).a + sums(a, b).b),
      hint: "The two lengths are added. The formula multiplies them.",
    },
    {
      name: "drops the sign",
      bug: (a, b) => Math.abs(cosineSimilarity(a, b)),
      hint: "The result is never negative, but vectors that point away from each other have a negative similarity.",
    },
    {
      name: "returns the distance",
      bug: (a, b) => 1 - cosineSimilarity(a, b),
      hint: "This is the distance, 1 less the similarity.",
    },
    {
      name: "reads three numbers only",
      bug: (a, b) => cosineSimilarity([...a, 0, 0].slice(0, 3), [...b, 0, 0].slice(0, 3)),
      hint: "It is right for vectors of up to three numbers. Let the loop end at the length of the vector.",
    },
  ],
  nudge:
    "Three sums are needed: of the products, of the squares of a, and of the squares of b. Try it on the vectors of the last exercise, whose answer you know.",
  explanation:
    "Three sums in one loop. It is what cosineSimilarity of the library does, and a search does it for each picture.",
};

const copies: ChoiceExercise = {
  kind: "choice",
  id: "00-made-up",
  title: "Is it only a copy?",
  points: 1,
  statement: `\
A program that has learned from photographs shows a face, and says that nobody has it. What would be the best evidence
that the face is not simply one of those photographs, perhaps moved a little?`,
  answerName: "evidence",
  answer: `\
let evidence: string | undefined;
// BEGIN SOLUTION
evidence = "c";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "people who look at it take it for a real photograph",
      hint: "A copy of a photograph would look real, too. What would tell a new face from a copy?",
    },
    {
      key: "b",
      text: "the program was started with random numbers",
      hint: "Random numbers can also choose one of the photographs to copy.",
    },
    {
      key: "c",
      text: "the photograph that is nearest to it, by the features of a network, shows a different person",
    },
    {
      key: "d",
      text: "its pixels are equal to those of none of the photographs",
      hint: "Move a photograph by one pixel: hardly any pixel is the same, and still it is a copy.",
    },
  ],
  nudge: "Answer with one of the letters a to d.",
  explanation:
    "It is a visual search: look for the nearest of the images that were learned from, and compare. Features are better than pixels for it, since they change little when a picture is moved.",
};

const samples = 16_000;
const frameLength = 400;
const hop = 160;

const frames: ValueExercise = {
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

/** The exercises of lesson 00. */
export const whyDeepLearning: readonly CatalogueEntry[] = [
  pixels,
  rule,
  cam,
  cosine,
  cosineFunction as CatalogueEntry,
  copies,
  frames,
];
